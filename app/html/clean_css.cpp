// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/clean_css.h"

#include "html/css_text.h"
#include "html/limits.h"

#include <algorithm>

namespace html {

namespace {

/// Reads a style sheet rule by rule. What is not understood is skipped as browsers skip it (CSS Syntax
/// 3, 5.4); where we differ, only less is passed on.
class SheetCleaner {
public:
    SheetCleaner(QStringView css, const CssPictures& pictures)
        : css_(css)
        , pictures_(pictures)
    {}

    /// Up to the '}' that closes the block around them, or to the end.
    QString rules(int depth)
    {
        QString out;
        while (at_ < css_.size()) {
            const QChar c = css_[at_];
            if (c == u'}' && depth > 0)
                break;
            if (c.isSpace() || c == u'}')
                ++at_;
            else
                out += c == u'@' ? atRule(depth) : rule();
        }
        ++at_;
        return out;
    }

private:
    QString rule()
    {
        const QStringView selector = head(false);
        const QStringView body = block();
        const QString declarations = isClean(selector) ? cleanDeclarations(body, pictures_) : QString();
        return declarations.isEmpty() ? QString()
                                      : plain(selector) + u'{' + declarations + QStringLiteral("}\n");
    }

    QString atRule(int depth)
    {
        const QStringView whole = head(true);
        if (at_ >= css_.size() || css_[at_] != u'{') {
            ++at_; // a statement: @import, @charset, @namespace
            return {};
        }
        const bool isMedia = whole.startsWith(u"@media", Qt::CaseInsensitive) && isClean(whole.sliced(6)) &&
                             !whole.contains(u'\\');
        if (!isMedia || depth >= limits::mediaDepth) {
            block();
            return {};
        }
        ++at_;
        const QString inner = rules(depth + 1);
        return QStringLiteral("@media ") + plain(whole.sliced(6)) + u'{' + inner + QStringLiteral("}\n");
    }

    /// What stands before '{'; of a statement, before ';'.
    QStringView head(bool mayBeStatement)
    {
        const qsizetype begin = at_;
        QChar quote;
        for (; at_ < css_.size(); ++at_) {
            const QChar c = css_[at_];
            if (c == u'\\')
                ++at_;
            else if (!quote.isNull())
                quote = c == quote || c == u'\n' ? QChar() : quote;
            else if (c == u'"' || c == u'\'')
                quote = c;
            else if (c == u'{' || (mayBeStatement && (c == u';' || c == u'}')))
                break;
        }
        at_ = std::min(at_, css_.size());
        return css_.sliced(begin, at_ - begin).trimmed();
    }

    /// What stands between the '{' here and its '}'.
    QStringView block()
    {
        if (at_ >= css_.size())
            return {};
        const qsizetype open = at_;
        const qsizetype close = css::endOfBlock(css_, open);
        at_ = close + 1;
        return css_.sliced(open + 1, std::max<qsizetype>(0, close - open - 1));
    }

    /// Read to its end: quotes and brackets are closed, escapes are of marks only ("\:").
    static bool isClean(QStringView text)
    {
        QChar quote;
        int depth = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            if (c == u'<' || c == u'@' || c == u'{' || c == u'}' || c == u';' || isOdd(c))
                return false;
            if (c == u'\\') {
                ++i;
                if (i >= text.size() || !isMark(text[i]))
                    return false;
            } else if (!quote.isNull())
                quote = c == quote ? QChar() : quote;
            else if (c == u'"' || c == u'\'')
                quote = c;
            else if (c == u'(' || c == u'[')
                ++depth;
            else if ((c == u')' || c == u']') && --depth < 0)
                return false;
        }
        return quote.isNull() && depth == 0 && !text.isEmpty();
    }

    static bool isOdd(QChar c) { return c.unicode() < 0x20 && !c.isSpace(); }
    static bool isMark(QChar c) { return QStringView(u":/.[]%#!,()+*$&=~").contains(c); }

    /// Ends of lines become blanks, so that none ends a string.
    static QString plain(QStringView text) { return text.toString().simplified(); }

    QStringView css_;
    const CssPictures& pictures_;
    qsizetype at_ = 0;
};

} // namespace

QString cleanSheet(const QString& css, const CssPictures& pictures)
{
    const QString bare = css::withoutComments(css.left(limits::cssLetters));
    return SheetCleaner(bare, pictures).rules(0);
}

} // namespace html
