// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/layout.h"

#include "html/limits.h"

#include <algorithm>
#include <cmath>

namespace html {

namespace {

/// Half a pixel is no reason to begin a line.
constexpr double tolerance = 0.6;

double outside(const Box& box, double whole)
{
    if (box.kind == Box::Kind::Lines || box.kind == Box::Kind::Row)
        return 0;
    return box.style->margin[Side::Left].of(whole) + box.style->margin[Side::Right].of(whole);
}

bool isAtRight(const Box& box)
{
    return box.style->floating == Float::Right;
}

} // namespace

void Layout::placeRow(const Box& box, Flow& out, const Place& at)
{
    if (at.depth >= limits::tableDepth) { // no table may go deeper: below each other, then
        for (const Box& child : box.children)
            place(child, out, at);
        for (const Box& child : box.rest)
            place(child, out, at);
        return;
    }
    switch (box.why) {
    case Box::Why::Inline: return placeInlineRow(box, out, at);
    case Box::Why::Floats: return placeFloats(box, out, at);
    case Box::Why::Flex: return placeFlex(box, out, at);
    }
}

/// px that a child of a row takes, its margins included.
double Layout::share(const Box& box, double whole) const
{
    if (box.kind == Box::Kind::Lines || box.kind == Box::Kind::Row) {
        const Extent extent = extents_.of(box);
        return std::clamp(extent.most + 1, std::min(extent.least, whole), whole);
    }
    return outerWidth(box, whole) + outside(box, whole);
}

/// Children beside each other, as one row of a table; a single one needs none.
void Layout::beside(const std::vector<Slot>& slots, double x, Flow& out, const Place& at)
{
    if (slots.size() == 1 && slots.front().box) {
        Place alone = at;
        alone.x = at.x + x;
        alone.width = slots.front().width;
        alone.align = Align::Start;
        alone.isResolved = true;
        return place(*slots.front().box, out, alone);
    }
    QString cells;
    Piece piece;
    piece.isTable = true;
    piece.left = std::max(0, int(std::lround(at.x + x)));
    double edge = piece.left;
    int before = piece.left;
    for (const Slot& slot : slots) {
        edge += slot.width;
        Frame frame;
        frame.x = before;
        frame.width = std::max(1, int(std::lround(edge)) - before);
        before += int(frame.width);
        frame.keepsMargins = true;
        frame.upright = slot.upright;
        const Td made = td(
            frame, at,
            [&](Flow& inner, const Place& within) {
                Place whole = within;
                whole.width = std::max(1.0, within.width - slot.gap);
                whole.align = Align::Start;
                if (slot.box) {
                    whole.isResolved = true;
                    place(*slot.box, inner, whole);
                    whole.isResolved = false;
                }
                for (const Box& child : slot.boxes)
                    place(child, inner, whole);
            },
            1, 1, 0);
        cells += made.html;
        piece.height = std::max(piece.height, made.height);
    }
    piece.width = before - piece.left;
    piece.attributes = QStringLiteral(" cellspacing=\"0\"");
    piece.content = QStringLiteral("<tr>") + cells + QStringLiteral("</tr>");
    reach_ = std::max(reach_, at.origin + before);
    out.add(std::move(piece));
}

void Layout::placeInlineRow(const Box& box, Flow& out, const Place& at)
{
    const double blank = extents_.fonts().metrics(*box.style).width(u" ");
    std::vector<Slot> line;
    double used = 0;
    const auto end = [&] {
        if (line.empty())
            return;
        const double free = std::max(0.0, at.width - used);
        const Align align = box.style->align;
        const bool isCentred = align == Align::Center || align == Align::BlockCenter;
        const bool isRight = align == Align::Right || align == Align::BlockRight ||
                             (align == Align::Start && box.style->rightToLeft);
        beside(line, isCentred ? free / 2 : isRight ? free : 0, out, at);
        line.clear();
        used = 0;
    };
    for (size_t i = 0; i < box.children.size(); ++i) {
        const Box& child = box.children[i];
        const double width = std::min(share(child, at.width), std::max(at.width, extents_.of(child).least));
        const double gap = !line.empty() && box.spaced[i] ? blank : 0;
        if (!line.empty() && used + gap + width > at.width + tolerance)
            end();
        if (!line.empty()) {
            line.back().gap = gap;
            line.back().width += gap;
            used += gap;
        }
        Slot slot;
        slot.box = &child;
        slot.width = width;
        const Upright upright = child.kind == Box::Kind::Lines ? Upright::Baseline : child.style->upright;
        slot.upright = upright == Upright::Baseline ? Upright::Bottom : upright;
        line.push_back(std::move(slot));
        used += width;
    }
    end();
}

void Layout::placeFloats(const Box& box, Flow& out, const Place& at)
{
    constexpr double tooNarrow = 60;
    std::vector<Slot> left;
    std::vector<Slot> right;
    double used = 0;
    const auto end = [&](const std::vector<Box>& rest) {
        std::vector<Slot> line = left;
        const double free = std::max(0.0, at.width - used);
        const bool isBetween = !right.empty() || !rest.empty();
        if (isBetween && free >= 1) {
            Slot middle;
            middle.width = free;
            middle.boxes = rest;
            line.push_back(std::move(middle));
        }
        line.insert(line.end(), right.rbegin(), right.rend());
        if (!line.empty())
            beside(line, 0, out, at);
        left.clear();
        right.clear();
        used = 0;
    };
    for (const Box& child : box.children) {
        const double width = share(child, at.width);
        if (used > 0 && used + width > at.width + tolerance)
            end({});
        Slot slot;
        slot.box = &child;
        slot.width = width;
        (isAtRight(child) ? right : left).push_back(std::move(slot));
        used += width;
    }
    double least = 0;
    for (const Box& child : box.rest)
        least = std::max(least, extents_.of(child).least);
    const bool fits = at.width - used >= std::max(tooNarrow * zoom_, least);
    end(fits ? box.rest : std::vector<Box>());
    if (!fits) {
        for (const Box& child : box.rest)
            place(child, out, at);
    }
}

/// One line of flex items: what they want, then what is left by flex-grow (CSS Flexbox 1, 9.7, without wrap).
void Layout::placeFlex(const Box& box, Flow& out, const Place& at)
{
    const double gap = box.style->gap;
    std::vector<Slot> line;
    double used = 0;
    double grow = 0;
    for (const Box& child : box.children) {
        const bool isBox = child.kind == Box::Kind::Block || child.kind == Box::Kind::Table;
        const double own = isBox ? child.style->grow : 0;
        const bool asks = isBox && !child.style->width.isAuto;
        Slot slot;
        slot.box = &child;
        slot.width = asks ? share(child, at.width) : std::min(extents_.of(child).most + 1, at.width);
        if (own > 0 && !asks)
            slot.width = extents_.of(child).least;
        if (!line.empty()) {
            line.back().gap = gap;
            line.back().width += gap;
            used += gap;
        }
        used += slot.width;
        grow += own;
        line.push_back(std::move(slot));
    }
    const double free = at.width - used;
    for (Slot& slot : line) {
        const bool isBox = slot.box->kind == Box::Kind::Block || slot.box->kind == Box::Kind::Table;
        if (free > 0 && grow > 0)
            slot.width += isBox ? free * slot.box->style->grow / grow : 0;
        else if (free < 0 && used > 0)
            slot.width += free * slot.width / used;
    }
    if (!line.empty())
        beside(line, 0, out, at);
}

} // namespace html
