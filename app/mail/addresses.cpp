// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/addresses.h"

#include "mail/comments.h"
#include "mail/header_block.h"
#include "mail/words.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace mail {

namespace {

constexpr qsizetype mostAddresses = 10'000; // a list shows a few; honest mail has hundreds at most

/// What stands between two separators.
struct Mailbox {
    QByteArray bare;    ///< outside of <>, quotes kept
    QByteArray phrase;  ///< the same with quotes undone
    QByteArray comment; ///< the last one
    std::optional<QByteArray> angle;
    qsizetype beforeAngle = 0; ///< octets of the phrase

    [[nodiscard]] bool isEmpty() const { return bare.trimmed().isEmpty() && !angle && comment.isEmpty(); }
};

QByteArray withoutBlanks(QByteArrayView text)
{
    QByteArray out = text.toByteArray();
    out.removeIf([](char c) { return c == ' ' || c == '\t'; });
    return out;
}

QString addressFrom(QByteArrayView raw)
{
    const QByteArray text = raw.contains('(') ? withoutComments(raw) : raw.toByteArray();
    QByteArrayView spec = QByteArrayView(text).trimmed();
    if (spec.startsWith('@')) { // an obsolete route: "@one.test,@two.test:user@three.test"
        const qsizetype colon = spec.indexOf(':');
        spec = colon < 0 ? spec : spec.sliced(colon + 1);
    }
    if (spec.startsWith("mailto:"))
        spec = spec.sliced(7);
    return decodeWords(spec.startsWith('"') ? spec.toByteArray() : withoutBlanks(spec));
}

QString nameFrom(QByteArrayView raw)
{
    QString name = decodeWords(raw.trimmed()).simplified();
    while (name.size() > 1 && name.startsWith(u'\'') &&
           name.endsWith(u'\'')) // 'Name' as some mailers write it
        name = name.sliced(1, name.size() - 2).trimmed();
    return name;
}

/// "Jane jane@example.org" without brackets: the last word with an @ is the address.
Address splitBare(const Mailbox& box)
{
    const QByteArray text = box.bare.trimmed();
    const qsizetype at = text.lastIndexOf('@');
    const qsizetype blank = text.startsWith('"') ? -1 : text.lastIndexOf(' ', at);
    if (at < 0)
        return text.contains(' ') || text.contains("=?") || text.startsWith('"')
                   ? Address{nameFrom(box.phrase), {}}
                   : Address{nameFrom(box.comment), addressFrom(text)};
    if (blank > 0 && text.at(blank + 1) != '@' && text.at(blank - 1) != '@')
        return {nameFrom(text.first(blank)), addressFrom(text.sliced(blank + 1))};
    return {nameFrom(box.comment), addressFrom(text)};
}

Address addressIn(const Mailbox& box)
{
    if (!box.angle)
        return splitBare(box);
    const QString name = nameFrom(box.phrase);
    return {name.isEmpty() ? nameFrom(box.comment) : name, addressFrom(*box.angle)};
}

/// The length of the encoded word that stands in front, else 1. Some programs leave commas and brackets in it
/// bare.
qsizetype wordOctets(QByteArrayView text)
{
    constexpr qsizetype longestWord = 1000; // legal ones have 75 octets (RFC 2047 section 2)
    if (!text.startsWith("=?"))
        return 1;
    const QByteArrayView window = text.first(qMin(text.size(), longestWord));
    const qsizetype encoding = window.indexOf('?', 2) + 1;
    const qsizetype end = encoding > 2 ? window.indexOf("?=", encoding + 2) : -1;
    const bool whole = end > 0 && !window.first(end).contains(' ') && !window.first(end).contains('"');
    return whole ? end + 2 : 1;
}

/// How far nothing stands that means something: one octet at least, or an encoded word.
qsizetype plainOctets(QByteArrayView text)
{
    if (text.startsWith("=?"))
        return wordOctets(text);
    const auto* end = std::find_if(text.begin() + 1, text.end(),
                                   [](char c) { return std::strchr("\"(<[,;:\\=", c) != nullptr; });
    return end - text.begin();
}

/// "a@b.example c@d.example": what some programs write for a list.
bool isListOfBlanks(const Mailbox& box)
{
    if (box.angle || box.bare.count('@') < 2)
        return false;
    const QList<QByteArray> words = box.bare.simplified().split(' ');
    const auto isAddress = [](const QByteArray& word) {
        return word.indexOf('@') > 0 && !word.endsWith('@') && !word.contains('"') && !word.contains("=?");
    };
    return words.size() > 1 && std::all_of(words.cbegin(), words.cend(), isAddress);
}

/// Walks over the value once, collecting one mailbox after the other.
class Reader {
public:
    explicit Reader(QByteArrayView value)
        : value_(value)
    {}

    QList<Address> read()
    {
        while (at_ < value_.size() && list_.size() < mostAddresses)
            step(value_[at_]);
        finish();
        return list_;
    }

private:
    void step(char c)
    {
        switch (c) {
        case '"': takeQuoted(); break;
        case '(': takeComment(); break;
        case '<': takeAngle(); break;
        case '[': takeLiteral(); break;
        case ',':
            ++at_;
            finish();
            break;
        case ';': takeSemicolon(); break;
        case ':': takeColon(); break;
        case '\\': takeEscaped(); break;
        default: takePlain(); break;
        }
    }

    void add(QByteArrayView text)
    {
        box_.bare += text;
        box_.phrase += text;
    }

    /// "Doe\, Jane": quoted as in a string, but without its quotes.
    void takeEscaped()
    {
        const bool escapes =
            at_ + 1 < value_.size() && QByteArrayView(",;:<>()@\"").contains(value_[at_ + 1]);
        at_ += escapes ? 1 : 0;
        add(value_.sliced(at_++, 1));
    }

    void takePlain()
    {
        const qsizetype octets = plainOctets(value_.sliced(at_));
        add(value_.sliced(at_, octets));
        at_ += octets;
    }

    /// What never closes is a sign like any other: it must not swallow the address.
    bool isClosed(char c) { return lastOf(c) > at_; }

    /// Where it stands for the last time; looked for once.
    qsizetype lastOf(char c)
    {
        if (!last_.contains(c))
            last_.insert(c, value_.lastIndexOf(c));
        return last_.value(c);
    }

    void takeQuoted()
    {
        if (!isClosed('"')) {
            ++at_;
            return;
        }
        const qsizetype begin = at_++;
        while (at_ < value_.size() && value_[at_] != '"') {
            if (value_[at_] == '\\' && at_ + 1 < value_.size())
                ++at_;
            box_.phrase += value_[at_++];
        }
        at_ = qMin(at_ + 1, value_.size());
        box_.bare += value_.sliced(begin, at_ - begin);
    }

    void takeComment()
    {
        if (!isClosed(')')) {
            ++at_;
            return;
        }
        QByteArray text;
        qsizetype depth = 1;
        for (++at_; at_ < value_.size(); ++at_) {
            const char c = value_[at_];
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0)
                break;
            if (c == '\\' && at_ + 1 < value_.size())
                ++at_;
            text += value_[at_];
        }
        at_ = qMin(at_ + 1, value_.size());
        box_.comment = text;
    }

    void takeAngle()
    {
        while (at_ < value_.size() && value_[at_] == '<') // "<<a@b.example>>"
            ++at_;
        splitAtAngle();
        const qsizetype begin = at_;
        bool quoted = false;
        while (at_ < value_.size() && (quoted || value_[at_] != '>')) {
            if (value_[at_] == '"')
                quoted = !quoted;
            ++at_;
        }
        if (!box_.angle || box_.angle->isEmpty())
            box_.angle = value_.sliced(begin, at_ - begin).toByteArray();
        while (at_ < value_.size() && value_[at_] == '>')
            ++at_;
        box_.beforeAngle = box_.phrase.size();
    }

    /// "A <a@b.example> C <c@d.example>": the comma between them is missing.
    void splitAtAngle()
    {
        if (!box_.angle || box_.angle->isEmpty())
            return;
        Mailbox next;
        next.bare = next.phrase = box_.phrase.sliced(box_.beforeAngle);
        box_.phrase.truncate(box_.beforeAngle);
        finish();
        box_ = next;
    }

    /// A ':' ends the name of a group, whose members follow as if it were not there.
    /// One without a ';' behind its members, or nothing, is part of a name: "Meeting 10:30 <a@b.example>".
    void takeColon()
    {
        const bool group = lastOf(';') > at_ || value_.sliced(at_ + 1).trimmed().isEmpty();
        if (!group) {
            takePlain();
            return;
        }
        ++at_;
        inGroup_ = true;
        box_ = {};
    }

    /// It ends a group, or an address where people take it for a comma. In a name it is nothing: "&quot;".
    void takeSemicolon()
    {
        const bool inName = !box_.angle && !box_.bare.contains('@') && !box_.bare.trimmed().isEmpty();
        if (inName && !inGroup_) {
            takePlain();
            return;
        }
        ++at_;
        inGroup_ = false;
        finish();
    }

    /// "a@[IPv6:::1]": colons and all.
    void takeLiteral()
    {
        const qsizetype end =
            box_.bare.endsWith('@') && isClosed(']') ? value_.indexOf(']', at_) + 1 : at_ + 1;
        add(value_.sliced(at_, end - at_));
        at_ = end;
    }

    void finish()
    {
        if (isListOfBlanks(box_))
            for (const QByteArray& word : box_.bare.simplified().split(' '))
                keep({{}, addressFrom(word)});
        else if (!box_.isEmpty())
            keep(addressIn(box_));
        box_ = {};
    }

    void keep(Address address)
    {
        if (!address.name.isEmpty() || !address.address.isEmpty())
            list_.append(std::move(address));
    }

    QByteArrayView value_;
    qsizetype at_ = 0;
    QHash<char, qsizetype> last_;
    bool inGroup_ = false;
    Mailbox box_;
    QList<Address> list_;
};

} // namespace

QList<Address> readAddresses(QByteArrayView value)
{
    return Reader(unfolded(value)).read();
}

} // namespace mail
