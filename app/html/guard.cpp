// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/guard.h"

#include "html/lifted_data.h"
#include "html/limits.h"
#include "html/open_elements.h"

#include <QSet>

#include <algorithm>

namespace html {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Dropped with all that stands in them: nothing there is for reading.
bool isDroppedWhole(const QByteArray& name)
{
    static const QSet<QByteArray> names{"script", "title", "svg", "math", "iframe"};
    return names.contains(name);
}

/// Dropped, and what stands in them is read: the parser would take some of it for bare text.
bool isDroppedBare(const QByteArray& name)
{
    static const QSet<QByteArray> names{"noembed", "noframes", "noscript", "plaintext", "xmp",   "frameset",
                                        "frame",   "svg",      "math",     "script",    "title", "iframe"};
    return names.contains(name);
}

class Guard {
public:
    explicit Guard(QByteArrayView html)
        : html_(html)
    {
        out_.reserve(html.size());
    }

    void run()
    {
        while (at_ < html_.size()) {
            const qsizetype next = html_.indexOf('<', at_);
            const qsizetype end = next < 0 ? html_.size() : next;
            out_ += html_.sliced(at_, end - at_);
            at_ = end;
            if (at_ < html_.size() && !takeMarkup())
                return;
        }
    }

    QByteArray out_;
    Notes notes_;

private:
    /// False when nothing more may follow.
    bool takeMarkup()
    {
        const char next = peek(1);
        if (next == '!' || next == '?' || (next == '/' && !isLetter(peek(2)) && peek(2) != '\0'))
            skipDeclaration();
        else if (isLetter(next) || next == '/')
            return takeTag();
        else
            takeLetter();
        return true;
    }

    void takeLetter()
    {
        out_ += html_[at_]; // no tag, just a letter: "1 < 2"
        ++at_;
    }

    [[nodiscard]] char peek(qsizetype ahead) const
    {
        return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0';
    }

    /// Comments, conditionals, processing instructions: gone. A document type stays, it decides on quirks.
    void skipDeclaration()
    {
        const QByteArrayView rest = html_.sliced(at_);
        if (rest.startsWith("<!--")) {
            skipComment();
            return;
        }
        const qsizetype end = rest.indexOf('>');
        const QByteArrayView whole = end < 0 ? rest : rest.first(end + 1);
        if (end >= 0 && out_.trimmed().isEmpty() &&
            whole.first(std::min<qsizetype>(9, whole.size()))
                    .toByteArray()
                    .compare("<!doctype", Qt::CaseInsensitive) == 0)
            out_ += whole;
        at_ += whole.size();
    }

    void skipComment()
    {
        const QByteArrayView rest = html_.sliced(at_);
        if (rest.startsWith("<!-->") || rest.startsWith("<!--->")) { // HTML 13.2.5.43: empty comments
            at_ += rest.indexOf('>') + 1;
            return;
        }
        // Searched once and for all, or a mail full of "<!--" would be searched to its end for each.
        const qsizetype end = noMoreComments_ ? -1 : html_.indexOf("-->", at_ + 4);
        noMoreComments_ = end < 0;
        at_ = end < 0 ? html_.size() : end + 3;
    }

    bool takeTag()
    {
        const bool closes = peek(1) == '/';
        qsizetype at = at_ + (closes ? 2 : 1);
        const qsizetype begin = at;
        while (at < html_.size() && !isBlank(html_[at]) && html_[at] != '/' && html_[at] != '>')
            ++at;
        const QByteArray name = html_.sliced(begin, at - begin).toByteArray().toLower();
        const qsizetype end = endOfTag(at);
        if (end < 0) { // never closed: the rest is what a browser drops, too
            at_ = html_.size();
            return true;
        }
        const QByteArrayView tag = html_.sliced(at_, std::min(end, cut_) - at_);
        at_ = end + 1;
        return closes ? takeEnd(name) : takeStart(name, tag);
    }

    /// Where '>' stands; `cut_` is where attributes beyond the cap begin.
    qsizetype endOfTag(qsizetype at)
    {
        int attributes = 0;
        cut_ = html_.size();
        while (at < html_.size()) {
            const char c = html_[at];
            if (c == '>')
                return at;
            if (isBlank(c) || c == '/') {
                ++at;
                continue;
            }
            if (++attributes == limits::attributesPerTag + 1) {
                cut_ = at;
                notes_ |= Note::TooMany;
            }
            at = endOfAttribute(at);
        }
        return -1;
    }

    [[nodiscard]] qsizetype endOfAttribute(qsizetype at) const
    {
        const auto skipBlanks = [&](qsizetype from) {
            while (from < html_.size() && isBlank(html_[from]))
                ++from;
            return from;
        };
        do {
            ++at; // an attribute may begin with '='
        } while (at < html_.size() && html_[at] != '=' && html_[at] != '>' && html_[at] != '/' &&
                 !isBlank(html_[at]));
        const qsizetype sign = skipBlanks(at);
        if (sign >= html_.size() || html_[sign] != '=')
            return sign;
        qsizetype value = skipBlanks(sign + 1);
        if (value < html_.size() && (html_[value] == '"' || html_[value] == '\'')) {
            const qsizetype end = html_.indexOf(html_[value], value + 1);
            return end < 0 ? html_.size() : end + 1;
        }
        while (value < html_.size() && !isBlank(html_[value]) && html_[value] != '>')
            ++value;
        return value;
    }

    bool takeEnd(const QByteArray& name)
    {
        if (isDroppedBare(name))
            return true;
        open_.close(name);
        out_ += "</" + name + '>';
        return true;
    }

    bool takeStart(const QByteArray& name, QByteArrayView tag)
    {
        if (isDroppedWhole(name))
            skipContent(name);
        if (isDroppedBare(name))
            return true;
        if (++tags_ > limits::tags || open_.reopened() > limits::reopenedFormats) {
            notes_ |= Note::TooMany;
            return false;
        }
        if (!open_.open(name)) {
            notes_ |= Note::TooDeep;
            return true;
        }
        out_ += tag;
        out_ += '>';
        if (name == "style" || name == "textarea")
            takeContent(name);
        return true;
    }

    [[nodiscard]] qsizetype findEnd(const QByteArray& name)
    {
        if (endless_.contains(name))
            return -1;
        const QByteArray mark = "</" + name;
        for (qsizetype at = html_.indexOf("</", at_); at >= 0; at = html_.indexOf("</", at + 2)) {
            if (html_.sliced(at, std::min(mark.size(), html_.size() - at))
                    .toByteArray()
                    .compare(mark, Qt::CaseInsensitive) == 0)
                return at;
        }
        endless_.insert(name); // searched once and for all
        return -1;
    }

    void skipContent(const QByteArray& name)
    {
        const qsizetype end = findEnd(name);
        if (end >= 0)
            at_ = end;
    }

    /// Raw text: no tags in there.
    void takeContent(const QByteArray& name)
    {
        const qsizetype end = findEnd(name);
        const qsizetype stop = end < 0 ? html_.size() : end;
        out_ += html_.sliced(at_, stop - at_);
        at_ = stop;
        if (end < 0)
            out_ += "</" + name + '>';
    }

    QByteArrayView html_;
    qsizetype at_ = 0;
    qsizetype cut_ = 0;
    OpenElements open_;
    QSet<QByteArray> endless_;
    int tags_ = 0;
    bool noMoreComments_ = false;
};

} // namespace

Guarded guard(const QString& html)
{
    Guarded guarded;
    if (html.size() > limits::liftedLetters)
        guarded.notes |= Note::CutAtSize;
    QByteArray bytes = liftData(html, guarded.lifted).toUtf8();
    if (bytes.size() > limits::inputOctets) {
        bytes.truncate(limits::inputOctets);
        guarded.notes |= Note::CutAtSize;
    }
    Guard guard(bytes);
    guard.run();
    guarded.markup = guard.out_;
    guarded.notes |= guard.notes_;
    return guarded;
}

} // namespace html
