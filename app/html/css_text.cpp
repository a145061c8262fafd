// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/css_text.h"

#include "html/limits.h"

namespace html::css {

namespace {

/// Follows quotes and brackets, letter by letter.
class Nesting {
public:
    /// False inside quotes or brackets, and for the marks themselves.
    bool isOutside(QChar c)
    {
        if (escaped_) {
            escaped_ = false;
            return false;
        }
        escaped_ = c == u'\\';
        if (!quote_.isNull()) {
            if (c == quote_ || c == u'\n') // CSS 2.2, 4.2: an open string ends with its line
                quote_ = QChar();
            return false;
        }
        if (c == u'"' || c == u'\'') {
            quote_ = c;
            return false;
        }
        if (c == u'(' || c == u'[')
            ++depth_;
        const bool outside = depth_ == 0;
        if ((c == u')' || c == u']') && depth_ > 0)
            --depth_;
        return outside;
    }

private:
    QChar quote_;
    int depth_ = 0;
    bool escaped_ = false;
};

bool isImportant(QString& value)
{
    const qsizetype mark = value.lastIndexOf(u'!');
    if (mark < 0 || value.mid(mark + 1).trimmed() != QLatin1String("important"))
        return false;
    value = value.left(mark).trimmed();
    return true;
}

} // namespace

QString withoutComments(const QString& text)
{
    QString rest;
    rest.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1String("/*"), at);
        rest += QStringView(text).sliced(at, (open < 0 ? text.size() : open) - at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1String("*/"), open + 2);
        at = close < 0 ? text.size() : close + 2;
        rest += u' ';
    }
    return rest.replace(QLatin1String("<!--"), QLatin1String(" "))
        .replace(QLatin1String("-->"), QLatin1String(" "));
}

QStringList split(QStringView text, QChar separator)
{
    QStringList parts;
    Nesting nesting;
    qsizetype begin = 0;
    const auto take = [&](qsizetype end) {
        const QStringView part = text.sliced(begin, end - begin).trimmed();
        if (!part.isEmpty())
            parts.append(part.toString());
        begin = end + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool outside = nesting.isOutside(c);
        if (outside && (c == separator || (separator == u' ' && c.isSpace())))
            take(i);
    }
    if (begin < text.size())
        take(text.size());
    return parts;
}

qsizetype endOfBlock(QStringView text, qsizetype open)
{
    Nesting nesting;
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (!nesting.isOutside(text[i]))
            continue;
        if (text[i] == u'{')
            ++depth;
        else if (text[i] == u'}' && --depth <= 0)
            return i;
    }
    return text.size();
}

Declarations declarations(QStringView text)
{
    Declarations found;
    for (const QString& one : split(text, u';')) {
        const qsizetype colon = one.indexOf(u':');
        if (colon <= 0)
            continue;
        QString value = one.mid(colon + 1).trimmed().toLower();
        Declaration declaration{one.left(colon).trimmed().toLower(), {}, isImportant(value)};
        declaration.words = split(value, u' ');
        if (!declaration.words.isEmpty())
            found.push_back(std::move(declaration));
        if (found.size() >= size_t(limits::declarationsPerBlock))
            break;
    }
    return found;
}

} // namespace html::css
