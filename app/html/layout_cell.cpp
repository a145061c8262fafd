// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/layout.h"

#include <algorithm>
#include <cmath>

namespace html {

namespace {

int whole(double px)
{
    return std::max(0, int(std::lround(px)));
}

int thickness(const Border& border)
{
    return border.isSeen() ? std::max(1, whole(border.thickness())) : 0;
}

QLatin1String nameOf(Line line)
{
    return QLatin1String(line == Line::Dashed ? "dashed" : line == Line::Dotted ? "dotted" : "solid");
}

} // namespace

QString Layout::borders(const Frame& frame, QRgb under) const
{
    static constexpr std::pair<Side, const char*> sides[] = {
        {Side::Top, "top"}, {Side::Right, "right"}, {Side::Bottom, "bottom"}, {Side::Left, "left"}};
    QString css;
    for (const auto& [side, name] : sides) {
        const Border& border = frame.border[side];
        if (!border.isSeen())
            continue;
        const QRgb colour = blended(border.hasColour ? border.colour : frame.ink, under);
        css += QStringLiteral("border-%1:%2px %3 %4;")
                   .arg(QLatin1String(name))
                   .arg(thickness(border))
                   .arg(nameOf(border.line), nameOf(shades_.surface(colour)));
    }
    return css;
}

/// What stands in the cell, laid out; and how many px each side of it takes.
struct Layout::Inside {
    Flow flow;
    QRgb under;
    int left;
    int right;
    double top;
    double bottom;
    double height; ///< of all, borders too
};

Layout::Inside Layout::fillCell(const Frame& frame, const Place& at, const Fill& fill)
{
    const QRgb under = qAlpha(frame.fill) > 0 ? blended(frame.fill, at.under) : at.under;
    const int left = whole(frame.padding[Side::Left]);
    const int right = whole(frame.padding[Side::Right]);
    const int edges = thickness(frame.border[Side::Left]) + thickness(frame.border[Side::Right]);
    Inside inside{Flow(std::max(1, whole(frame.width) - left - right - edges)), under, left, right, 0, 0, 0};
    const bool isQuirky = frame.isCell && mode_ == Mode::Quirks;
    if (frame.keepsMargins)
        inside.flow.openCell(isQuirky);
    Place within;
    within.width = inside.flow.width();
    within.under = under;
    within.depth = at.depth + 1;
    within.align = at.align;
    within.origin = at.origin + frame.x + left + thickness(frame.border[Side::Left]);
    fill(inside.flow, within);
    if (frame.keepsMargins)
        inside.flow.closeCell(isQuirky);
    return inside;
}

/// Top and bottom: padding, margins of what stands inside, and what is missing to the height asked for.
void Layout::fitHeight(Inside& inside, Td& cell, const Frame& frame, double least) const
{
    const Flow& flow = inside.flow;
    inside.top = frame.padding[Side::Top] + flow.above();
    inside.bottom = frame.padding[Side::Bottom] + flow.below();
    const auto lets = [&](Side side) {
        return !frame.keepsMargins && frame.padding[side] == 0 && thickness(frame.border[side]) == 0;
    };
    if (lets(Side::Top) && !flow.isEmpty()) {
        cell.marginAbove = flow.marginAbove();
        inside.top -= cell.marginAbove;
    }
    if (lets(Side::Bottom)) {
        cell.marginBelow = flow.marginBelow();
        inside.bottom -= cell.marginBelow;
    }
    const double content = flow.isEmpty() ? 0 : flow.height() - flow.above();
    const double border = thickness(frame.border[Side::Top]) + thickness(frame.border[Side::Bottom]);
    const double asked = frame.height + frame.padding[Side::Top] + frame.padding[Side::Bottom];
    const double lacks =
        std::max(0.0, std::max(least - border, asked) - (inside.top + content + inside.bottom));
    const double above = frame.upright == Upright::Bottom   ? lacks
                         : frame.upright == Upright::Middle ? lacks / 2
                                                            : 0;
    inside.top += above;
    inside.bottom += lacks - above;
    cell.height = border + inside.top + content + inside.bottom;
}

Layout::Td Layout::td(const Frame& frame, const Place& at, const Fill& fill, int columns, int rows,
                      double least)
{
    ++pieces_;
    Inside inside = fillCell(frame, at, fill);
    Td cell;
    fitHeight(inside, cell, frame, least);
    QString css;
    if (inside.flow.isEmpty()) { // no letter, no line: only the height that was asked for
        css = QStringLiteral("font-size:1px;-qt-line-height-type:fixed;line-height:%1px;")
                  .arg(whole(inside.top + inside.bottom));
        inside.top = inside.bottom = 0;
    }
    css += QStringLiteral("padding-top:%1px;padding-right:%2px;padding-bottom:%3px;padding-left:%4px;")
               .arg(whole(inside.top))
               .arg(inside.right)
               .arg(whole(inside.bottom))
               .arg(inside.left);
    css += borders(frame, inside.under);
    // Said each time: a cell without it takes that of the cell around.
    css += QStringLiteral("vertical-align:%1;")
               .arg(QLatin1String(frame.upright == Upright::Middle   ? "middle"
                                  : frame.upright == Upright::Bottom ? "bottom"
                                                                     : "top"));
    cell.html = columns > 1 ? QStringLiteral("<td colspan=\"%1\"").arg(columns)
                            : QStringLiteral("<td width=\"%1\"").arg(whole(frame.width));
    if (rows > 1)
        cell.html += QStringLiteral(" rowspan=\"%1\"").arg(rows);
    if (inside.under != at.under)
        cell.html += QStringLiteral(" bgcolor=\"%1\"").arg(nameOf(shades_.surface(inside.under)));
    cell.html += QStringLiteral(" style=\"%1\">").arg(css) + inside.flow.html() + QStringLiteral("</td>");
    return cell;
}

} // namespace html
