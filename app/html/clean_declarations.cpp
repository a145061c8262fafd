// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/clean_css.h"
#include "html/limits.h"

#include <QRegularExpression>
#include <QSet>

#include <optional>

namespace html {

namespace {

/// Functions that only compute. Those that load are all others.
bool isHarmless(const QString& function)
{
    static const QSet<QString> names{
        QStringLiteral("blur"),
        QStringLiteral("brightness"),
        QStringLiteral("calc"),
        QStringLiteral("clamp"),
        QStringLiteral("conic-gradient"),
        QStringLiteral("contrast"),
        QStringLiteral("counter"),
        QStringLiteral("counters"),
        QStringLiteral("cubic-bezier"),
        QStringLiteral("drop-shadow"),
        QStringLiteral("fit-content"),
        QStringLiteral("grayscale"),
        QStringLiteral("hsl"),
        QStringLiteral("hsla"),
        QStringLiteral("linear-gradient"),
        QStringLiteral("-webkit-linear-gradient"),
        QStringLiteral("matrix"),
        QStringLiteral("max"),
        QStringLiteral("min"),
        QStringLiteral("minmax"),
        QStringLiteral("opacity"),
        QStringLiteral("radial-gradient"),
        QStringLiteral("repeat"),
        QStringLiteral("repeating-linear-gradient"),
        QStringLiteral("repeating-radial-gradient"),
        QStringLiteral("rgb"),
        QStringLiteral("rgba"),
        QStringLiteral("rotate"),
        QStringLiteral("scale"),
        QStringLiteral("scalex"),
        QStringLiteral("scaley"),
        QStringLiteral("skew"),
        QStringLiteral("translate"),
        QStringLiteral("translatex"),
        QStringLiteral("translatey"),
        QStringLiteral("var"),
    };
    return names.contains(function);
}

bool isWordLetter(QChar c)
{
    return c.isLetter() || c == u'-' || c == u'_' || c.unicode() >= 0x80;
}

/// One value, read letter by letter.
class ValueCleaner {
public:
    ValueCleaner(QStringView value, const CssPictures& pictures)
        : value_(value)
        , pictures_(pictures)
    {}

    /// Nothing when any of it is not harmless.
    std::optional<QString> clean()
    {
        while (at_ < value_.size()) {
            if (!take())
                return {};
        }
        return depth_ == 0 ? std::optional(out_) : std::nullopt;
    }

private:
    bool take()
    {
        const QChar c = value_[at_];
        if (c == u'"' || c == u'\'')
            return takeString(c);
        if (isWordLetter(c))
            return takeWord();
        if (c == u'(')
            ++depth_;
        else if (c == u')')
            --depth_;
        else if (!isPlain(c))
            return false;
        out_ += c.isSpace() ? QChar(u' ') : c;
        ++at_;
        return depth_ >= 0;
    }

    static bool isPlain(QChar c)
    {
        return (c.unicode() < 0x80 && c.isDigit()) || c.isSpace() || QStringView(u".+%#,/*!").contains(c);
    }

    /// Escapes stay as they are: nothing in quotes is an address here. '<' is written so that no end tag is
    /// seen.
    bool takeString(QChar quote)
    {
        out_ += quote;
        for (++at_; at_ < value_.size(); ++at_) {
            const QChar c = value_[at_];
            if (c.unicode() < 0x20 && c != u'\t') // CSS 2.2, 4.1.7: an end of line makes it no string
                return false;
            out_ += c == u'<' ? QStringLiteral("\\3c ") : QString(c);
            if (c == quote) {
                ++at_;
                return true;
            }
            if (c == u'\\' && !takeEscaped())
                return false;
        }
        return false;
    }

    bool takeEscaped()
    {
        ++at_;
        if (at_ >= value_.size() || value_[at_].unicode() < 0x20 || value_[at_] == u'<')
            return false;
        out_ += value_[at_];
        return true;
    }

    bool takeWord()
    {
        const qsizetype begin = at_;
        while (at_ < value_.size() && (isWordLetter(value_[at_]) || value_[at_].isDigit()))
            ++at_;
        const QStringView word = value_.sliced(begin, at_ - begin);
        const bool isFunction = at_ < value_.size() && value_[at_] == u'(';
        if (!isFunction) {
            out_ += word;
            return true;
        }
        const QString name = word.toString().toLower();
        if (name == u"url")
            return takeUrl();
        ++depth_;
        ++at_;
        out_ += name + u'(';
        return isHarmless(name);
    }

    /// With or without quotes; no escapes, no letters that need them (CSS Syntax 3, 4.3.6).
    bool takeUrl()
    {
        static const QRegularExpression url(
            QStringLiteral("\\(\\s*(?:\"([^\"\\\\\\n]*)\"|'([^'\\\\\\n]*)'|([^\"'\\\\()\\s]*))\\s*\\)"));
        const auto match = url.match(value_, at_, QRegularExpression::NormalMatch,
                                     QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return false;
        at_ = match.capturedEnd();
        const QString picture = pictures_(match.captured(1) + match.captured(2) + match.captured(3));
        out_ += picture.isEmpty() ? QStringLiteral("none") : picture;
        return true;
    }

    QStringView value_;
    const CssPictures& pictures_;
    qsizetype at_ = 0;
    int depth_ = 0;
    QString out_;
};

/// Not one that runs or loads code in old browsers, nor one that we did not read to its end.
bool isHarmlessName(const QString& name)
{
    static const QRegularExpression plain(QStringLiteral("^-{0,2}[a-z_][a-z0-9_-]*$"));
    return plain.match(name).hasMatch() && !name.contains(u"behavior") && !name.contains(u"binding");
}

/// A mail scrolls as a whole: nothing of it stays before the person's eyes, or lies over the whole page.
bool isHarmlessPosition(const QString& value)
{
    static const QRegularExpression known(
        QStringLiteral("^\\s*(static|relative|absolute|initial|inherit|unset)\\s*(!\\s*important\\s*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return known.match(value).hasMatch();
}

QString cleanDeclaration(QStringView text, const CssPictures& pictures)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0)
        return {};
    const QString name = text.first(colon).trimmed().toString().toLower();
    const auto value = ValueCleaner(text.sliced(colon + 1).trimmed(), pictures).clean();
    const bool stays = isHarmlessName(name) && value && !value->isEmpty() &&
                       (name != u"position" || isHarmlessPosition(*value));
    return stays ? name + u':' + *value : QString();
}

/// Where the declaration that begins at `at` ends: at a ';' outside of quotes and brackets, or at the end.
qsizetype endOfDeclaration(QStringView css, qsizetype at)
{
    QChar quote;
    int depth = 0;
    for (; at < css.size(); ++at) {
        const QChar c = css[at];
        if (c == u'\\')
            ++at;
        else if (!quote.isNull())
            quote = c == quote || c == u'\n' ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'(' || c == u'[' || c == u'{')
            ++depth;
        else if ((c == u')' || c == u']' || c == u'}') && depth > 0)
            --depth;
        else if (c == u';' && depth == 0)
            break;
    }
    return std::min(at, css.size());
}

} // namespace

QString cleanDeclarations(QStringView css, const CssPictures& pictures)
{
    QStringList kept;
    for (qsizetype at = 0; at < css.size() && kept.size() < limits::declarationsPerBlock;) {
        const qsizetype end = endOfDeclaration(css, at);
        const QString one = cleanDeclaration(css.sliced(at, end - at), pictures);
        if (!one.isEmpty())
            kept.append(one);
        at = end + 1;
    }
    return kept.join(u';');
}

} // namespace html
