// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/armor.h"

#include <algorithm>
#include <optional>

namespace mail {

namespace {

constexpr qsizetype mostStretches = 20; // each is a line on the screen; honest mail has one or two

QByteArrayView withoutBlanksBehind(QByteArrayView line)
{
    while (!line.isEmpty() &&
           (line.back() == '\n' || line.back() == '\r' || line.back() == ' ' || line.back() == '\t'))
        line.chop(1);
    return line;
}

class Finder {
public:
    Finder(QByteArrayView text, bool goesOn)
        : text_(text)
        , goesOn_(goesOn)
    {}

    QList<Armored> find()
    {
        while (at_ < text_.size() && found_.size() < mostStretches) {
            const qsizetype begin = at_;
            const QByteArrayView line = next();
            if (line == "-----BEGIN PGP SIGNED MESSAGE-----")
                keep(signedFrom(begin), begin);
            else if (line == "-----BEGIN PGP MESSAGE-----")
                keep(encryptedFrom(begin), begin);
        }
        for (Armored& armored : found_)
            armored.isAll = isBlank(text_.first(armored.begin)) && isBlank(text_.sliced(armored.end));
        return std::move(found_);
    }

private:
    static bool isBlank(QByteArrayView text) { return text.trimmed().isEmpty(); }

    /// One line, without what may be lost at its end on the way.
    QByteArrayView next()
    {
        const qsizetype feed = text_.indexOf('\n', at_);
        const qsizetype end = feed < 0 ? text_.size() : feed + 1;
        raw_ = text_.sliced(at_, end - at_);
        at_ = end;
        return withoutBlanksBehind(raw_);
    }

    [[nodiscard]] bool isAtEnd() const { return at_ >= text_.size(); }

    /// What is none is text, line for line.
    void keep(const std::optional<Armored>& armored, qsizetype begin)
    {
        if (armored)
            found_.append(*armored);
        else
            behindFirstLine(begin);
    }

    void behindFirstLine(qsizetype begin)
    {
        at_ = begin;
        (void)next();
    }

    /// Passes the lines up to the empty one. False when another than these stands among them.
    bool passHeader(Armored& armored, std::initializer_list<QByteArrayView> legal)
    {
        while (!isAtEnd()) {
            const QByteArrayView line = next();
            if (line.isEmpty())
                return true;
            const qsizetype colon = line.indexOf(':');
            if (colon < 0 || std::find(legal.begin(), legal.end(), line.first(colon)) == legal.end())
                return false;
            if (line.startsWith("Charset:"))
                armored.charset = line.sliced(colon + 1).trimmed().toByteArray();
        }
        return goesOn_;
    }

    std::optional<Armored> signedFrom(qsizetype begin)
    {
        Armored armored{.begin = begin, .isSigned = true};
        if (!passHeader(armored, {"Hash"}))
            return std::nullopt;
        bool inSignature = false;
        while (!isAtEnd()) {
            const QByteArrayView line = next();
            if (inSignature && line == "-----END PGP SIGNATURE-----")
                return closed(std::move(armored));
            if (!inSignature && line == "-----BEGIN PGP SIGNATURE-----")
                inSignature = true;
            else if (raw_.startsWith("-----"))
                return std::nullopt; // would have been escaped (RFC 9580 7.2): not what it says
            else if (!inSignature)
                armored.readable += raw_.startsWith("- ") ? raw_.sliced(2) : raw_;
        }
        return goesOn_ ? std::optional(closed(std::move(armored))) : std::nullopt;
    }

    std::optional<Armored> encryptedFrom(qsizetype begin)
    {
        Armored armored{.begin = begin};
        if (!passHeader(armored, {"Version", "Comment", "Hash", "Charset", "MessageID"}))
            return std::nullopt;
        while (!isAtEnd()) {
            if (next() == "-----END PGP MESSAGE-----")
                return closed(std::move(armored));
            if (raw_.startsWith("-----"))
                return std::nullopt;
        }
        return goesOn_ ? std::optional(closed(std::move(armored))) : std::nullopt;
    }

    Armored closed(Armored armored) const
    {
        armored.end = at_;
        return armored;
    }

    QByteArrayView text_;
    bool goesOn_;
    qsizetype at_ = 0;
    QByteArrayView raw_; ///< the last line, with its line end
    QList<Armored> found_;
};

} // namespace

QList<Armored> armoredIn(QByteArrayView text, bool goesOn)
{
    return Finder(text, goesOn).find();
}

} // namespace mail
