// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/layout.h"

#include "html/limits.h"

#include <algorithm>
#include <cmath>

namespace html {

namespace {

double horizontal(const Sides<double>& padding, const Sides<Border>& border)
{
    return padding[Side::Left] + padding[Side::Right] + border[Side::Left].thickness() +
           border[Side::Right].thickness();
}

} // namespace

Layout::Layout(const Extents& extents, const Shades& shades, Mode mode, double zoom)
    : extents_(extents)
    , shades_(shades)
    , mode_(mode)
    , zoom_(zoom)
{}

void Layout::place(const Box& box, Flow& out, const Place& at)
{
    if (isCut())
        return;
    switch (box.kind) {
    case Box::Kind::Block: return placeBlock(box, out, at);
    case Box::Kind::Lines: return placeLines(box, out, at);
    case Box::Kind::Table: return placeTable(box, out, at);
    case Box::Kind::Row: return placeRow(box, out, at);
    }
}

/// px between the outer edges of the border.
double Layout::outerWidth(const Box& box, double whole) const
{
    const Style& style = *box.style;
    const double frame = frameWidth(style, whole);
    const double outside = style.margin[Side::Left].of(whole) + style.margin[Side::Right].of(whole);
    const double added = style.borderBox ? 0 : frame;
    double width = whole - outside;
    if (box.isCell)
        return whole;
    if (!style.width.isAuto) {
        width = style.width.of(whole) + added;
    } else if (box.shrinks) {
        const Extent extent = extents_.of(box);
        width = std::clamp(width, extent.least - outside, std::max(extent.least, extent.most) - outside);
    }
    if (!style.maxWidth.isAuto)
        width = std::min(width, style.maxWidth.of(whole) + added);
    width = std::max(width, style.minWidth.of(whole) + (style.minWidth.isZero() ? 0 : added));
    if (box.kind == Box::Kind::Table)
        width = std::max(width, extents_.of(box).least - outside);
    return std::clamp(width, frame + 1, limits::longest * zoom_ * 2);
}

Layout::Frame Layout::frameOf(const Box& box, const Place& at) const
{
    const Style& style = *box.style;
    Frame frame;
    for (const Side side : {Side::Top, Side::Right, Side::Bottom, Side::Left})
        frame.padding[side] = std::max(0.0, style.padding[side].of(at.width));
    frame.border = style.border;
    frame.ink = style.colour;
    frame.width = outerWidth(box, at.width);
    if (at.isResolved)
        frame.width =
            at.width - style.margin[Side::Left].of(at.width) - style.margin[Side::Right].of(at.width);
    frame.fill = style.background;
    frame.keepsMargins = box.isCell || box.shrinks || style.clips || style.display == Display::InlineBlock;
    frame.isCell = box.isCell;
    const bool isSpread = style.borderBox;
    const double upDown = frame.padding[Side::Top] + frame.padding[Side::Bottom] +
                          style.border[Side::Top].thickness() + style.border[Side::Bottom].thickness();
    for (const Length& height : {style.height, style.minHeight}) {
        if (height.isFixed())
            frame.height = std::max(frame.height, height.px - (isSpread ? upDown : 0));
    }
    const Length& left = style.margin[Side::Left];
    const Length& right = style.margin[Side::Right];
    const double free = at.width - frame.width;
    frame.x = at.x + (box.isCell ? 0 : left.of(at.width));
    if (free <= 0 || box.isCell)
        return frame;
    const double behind = std::max(0.0, free - right.of(at.width));
    if (left.isAuto && right.isAuto)
        frame.x = at.x + free / 2;
    else if (left.isAuto)
        frame.x = at.x + behind;
    else if (right.isAuto)
        return frame;
    else if (at.align == Align::BlockCenter)
        frame.x = at.x + std::max(left.of(at.width), free / 2);
    else if (at.align == Align::BlockRight || (style.rightToLeft && at.align != Align::BlockLeft))
        frame.x = at.x + behind;
    return frame;
}

void Layout::placeBlock(const Box& box, Flow& out, const Place& at)
{
    const Style& style = *box.style;
    const Length& top = style.margin[Side::Top];
    const Length& bottom = style.margin[Side::Bottom];
    if (!box.isCell)
        out.margin(top.of(at.width), top.quirky);
    if (!box.marker.isEmpty()) {
        marker_ = box.marker;
        markerStyle_ = box.style;
    }
    framed(frameOf(box, at), out, at,
           [&](Flow& inner, const Place& within) { placeChildren(box, inner, within); });
    if (!box.isCell)
        out.margin(bottom.of(at.width), bottom.quirky);
}

void Layout::placeChildren(const Box& box, Flow& out, const Place& at)
{
    Place within = at;
    within.align = box.style->align;
    for (const Box& child : box.children)
        place(child, out, within);
}

void Layout::framed(const Frame& frame, Flow& out, const Place& at, const Fill& fill)
{
    const bool isFilled = qAlpha(frame.fill) > 0 && blended(frame.fill, at.under) != at.under;
    const bool isRuled = std::any_of(frame.border.all.begin(), frame.border.all.end(),
                                     [](const Border& border) { return border.isSeen(); });
    if ((isFilled || isRuled) && at.depth < limits::tableDepth)
        return boxed(frame, out, at, fill);
    const bool isQuirky = frame.isCell && mode_ == Mode::Quirks;
    if (frame.keepsMargins)
        out.openCell(isQuirky);
    out.space(frame.padding[Side::Top] + frame.border[Side::Top].thickness());
    const double before = out.extent();
    Place within = at;
    within.isResolved = false;
    within.x = frame.x + frame.padding[Side::Left] + frame.border[Side::Left].thickness();
    within.width = std::max(1.0, frame.width - horizontal(frame.padding, frame.border));
    fill(out, within);
    const double lacks = frame.height - (out.extent() - before);
    out.space(std::max(0.0, lacks) + frame.padding[Side::Bottom] + frame.border[Side::Bottom].thickness());
    if (frame.keepsMargins)
        out.closeCell(isQuirky);
}

/// A frame that is seen: a table of one cell.
void Layout::boxed(const Frame& frame, Flow& out, const Place& at, const Fill& fill)
{
    Frame whole = frame;
    ++pieces_;
    whole.x = std::round(frame.x);
    whole.width = std::max(1.0, std::round(frame.x + frame.width) - whole.x);
    const Td cell = td(whole, at, fill, 1, 1, 0);
    out.margin(cell.marginAbove);
    Piece piece;
    piece.isTable = true;
    piece.left = std::max(0, int(whole.x));
    piece.width = int(whole.width);
    piece.height = cell.height;
    piece.attributes = QStringLiteral(" cellspacing=\"0\"");
    piece.content = QStringLiteral("<tr>") + cell.html + QStringLiteral("</tr>");
    reach_ = std::max(reach_, at.origin + whole.x + whole.width);
    out.add(std::move(piece));
    out.margin(cell.marginBelow);
}

} // namespace html
