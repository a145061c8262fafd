// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The letters and pictures of a paragraph in the normal form.
#include "html/layout.h"

#include <algorithm>
#include <cmath>

namespace html {

QString Layout::text(const std::vector<Segment>& segments, const Look& base, const Place& at) const
{
    QString html;
    for (size_t i = 0; i < segments.size(); ++i) {
        if (i > 0)
            html += QStringLiteral("<br>");
        for (const Run* run : segments[i])
            html += run->kind == Run::Kind::Picture ? picture(*run, at) : text(*run, base, at);
    }
    // A paragraph with nothing in it would be none.
    const bool isEmpty = segments.size() == 1 && segments.front().empty();
    return isEmpty ? QStringLiteral("&nbsp;") : html;
}

QString Layout::text(const Run& run, const Look& base, const Place& at) const
{
    QString letters = run.text;
    if (run.style->space == Space::NoWrap || run.style->space == Space::Pre)
        letters.replace(u' ', QChar::Nbsp);
    const Look look = lookOf(run, shades_, at.under);
    if (run.link >= 0) {
        QString css = cssOf(look, &base);
        // Links have a colour and a line of Qt's own unless they are told.
        if (look.colour == base.colour)
            css += QStringLiteral("color:%1;").arg(nameOf(look.colour));
        if (look.underline == base.underline)
            css += QStringLiteral("text-decoration:none;");
        return QStringLiteral("<a href=\"link:%1\" style=\"%2\">%3</a>")
            .arg(QString::number(run.link), css, escaped(letters));
    }
    if (look == base)
        return escaped(letters);
    return QStringLiteral("<span style=\"%1\">%2</span>").arg(cssOf(look, &base), escaped(letters));
}

QString Layout::picture(const Run& run, const Place& at) const
{
    const QSizeF size = extents_.pictures().size(run.picture, *run.style, at.width);
    const char* upright = run.upright == Upright::Middle ? "middle"
                          : run.upright == Upright::Top  ? "top"
                                                         : "baseline";
    const QString image =
        QStringLiteral("<img src=\"%1\" width=\"%2\" height=\"%3\" style=\"vertical-align:%4\">")
            .arg(extents_.pictures().list()[run.picture].name)
            .arg(std::max(1L, std::lround(size.width())))
            .arg(std::max(1L, std::lround(size.height())))
            .arg(QLatin1String(upright));
    if (run.link < 0)
        return image;
    return QStringLiteral("<a href=\"link:%1\" style=\"text-decoration:none\">%2</a>")
        .arg(QString::number(run.link), image);
}

} // namespace html
