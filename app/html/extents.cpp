// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/extents.h"

#include "html/limits.h"

#include <algorithm>
#include <cmath>

namespace html {

namespace {

/// The longest piece of a text that has no blank, and all of it.
Extent text(const Run& run, const Metrics& metrics)
{
    Extent extent;
    const Style& style = *run.style;
    qsizetype begin = 0;
    const auto piece = [&](qsizetype end) {
        const QStringView word = QStringView(run.text).sliced(begin, end - begin);
        const double width = metrics.width(word) + double(word.size()) * letterSpacingOf(style);
        extent.least = std::max(extent.least, width);
        extent.most += width;
        begin = end;
    };
    for (qsizetype i = 0; i < run.text.size(); ++i) {
        const QChar c = run.text[i];
        const bool isEastAsian = c.unicode() >= 0x2E80 && c.unicode() < 0xFE00; // breaks after each letter
        if (c == u' ' || c == u'-' || c.unicode() == 0x200B || isEastAsian)
            piece(i + 1);
    }
    piece(run.text.size());
    return extent;
}

/// Makes columns wide enough for a cell.
void widen(std::vector<Extents::Column>& columns, const Cell& cell, const Box& table, Extent extent)
{
    const Style& style = *cell.box.style;
    Length asked = style.width;
    if (asked.isFixed() && !style.borderBox)
        asked.px += frameWidth(style, 0);
    if (asked.isFixed() && asked.px <= 0)
        asked = Length::automatic();
    const auto first = size_t(cell.column);
    if (cell.columnSpan == 1) {
        Extents::Column& column = columns[first];
        column.least = std::max(column.least, extent.least);
        column.most = std::max(column.most, extent.most);
        const bool isStronger = asked.percent > 0 || column.asked.isAuto;
        if (!asked.isAuto && (isStronger || (column.asked.isFixed() && asked.px > column.asked.px)))
            column.asked = asked;
        if (column.asked.isFixed())
            column.most = std::max(column.least, column.asked.px);
        return;
    }
    const size_t end = first + size_t(cell.columnSpan);
    const double spacing = table.style->collapse ? 0 : table.style->borderSpacing * (cell.columnSpan - 1);
    Extent have;
    size_t free = 0;
    for (size_t i = first; i < end; ++i) {
        have.least += columns[i].least;
        have.most += columns[i].most;
        free += columns[i].asked.isAuto ? 1 : 0;
    }
    const double wanted = asked.isFixed() ? std::max(extent.most, asked.px) : extent.most;
    const double lacksLeast = extent.least - spacing - have.least;
    const double lacksMost = wanted - spacing - have.most;
    for (size_t i = first; i < end; ++i) {
        const bool takes = free == 0 || columns[i].asked.isAuto;
        const double part = takes ? 1.0 / double(free == 0 ? size_t(cell.columnSpan) : free) : 0;
        columns[i].least += std::max(0.0, lacksLeast) * part;
        columns[i].most = std::max(columns[i].least, columns[i].most + std::max(0.0, lacksMost) * part);
    }
}

} // namespace

double frameWidth(const Style& style, double whole)
{
    return style.padding[Side::Left].of(whole) + style.padding[Side::Right].of(whole) +
           style.border[Side::Left].thickness() + style.border[Side::Right].thickness();
}

Extents::Extents(const Fonts& fonts, const Pictures& pictures)
    : fonts_(fonts)
    , pictures_(pictures)
{}

Extent Extents::of(const Box& box) const
{
    if (box.least < 0) {
        const Extent extent = measure(box);
        const double longest = limits::longest * 10;
        box.least = std::clamp(extent.least, 0.0, longest);
        box.most = std::clamp(extent.most, box.least, longest);
    }
    return {box.least, box.most};
}

Extent Extents::measure(const Box& box) const
{
    if (box.kind == Box::Kind::Lines)
        return lines(box);
    if (box.kind == Box::Kind::Row)
        return row(box);
    const Style& style = *box.style;
    Extent inner = box.kind == Box::Kind::Table ? table(box) : children(box);
    const double frame = box.kind == Box::Kind::Table ? 0 : frameWidth(style, 0);
    const double outside = style.margin[Side::Left].of(0) + style.margin[Side::Right].of(0);
    const double added = style.borderBox ? 0 : frame;
    Extent extent{inner.least + frame, inner.most + frame};
    if (style.width.isFixed() && !box.isCell) {
        const double width = style.width.px + added;
        extent = box.kind == Box::Kind::Table
                     ? Extent{std::max(extent.least, width), std::max(extent.least, width)}
                     : Extent{width, width};
    }
    if (style.maxWidth.isFixed() && box.kind != Box::Kind::Table)
        extent = {std::min(extent.least, style.maxWidth.px + added),
                  std::min(extent.most, style.maxWidth.px + added)};
    if (style.minWidth.isFixed())
        extent = {std::max(extent.least, style.minWidth.px + added),
                  std::max(extent.most, style.minWidth.px + added)};
    return {extent.least + outside, extent.most + outside};
}

Extent Extents::lines(const Box& box) const
{
    Extent whole;
    double line = 0;
    double unbreakable = 0;
    for (const Run& run : box.runs) {
        if (run.kind == Run::Kind::Break) {
            whole.most = std::max(whole.most, line);
            line = 0;
            unbreakable = 0;
            continue;
        }
        Extent extent;
        if (run.kind == Run::Kind::Text) {
            extent = text(run, fonts_.metrics(*run.style));
        } else if (run.kind == Run::Kind::Picture) {
            const double width = pictures_.size(run.picture, *run.style, -1).width();
            const bool gives = run.style->width.percent > 0 || run.style->maxWidth.percent > 0;
            extent = {gives ? 0 : width, width};
        } else if (run.box) {
            extent = of(*run.box);
        }
        line += extent.most;
        unbreakable += extent.most;
        const bool isNoWrap = run.style->space == Space::NoWrap || run.style->space == Space::Pre;
        whole.least = std::max(whole.least, isNoWrap ? unbreakable : extent.least);
        if (!isNoWrap)
            unbreakable = 0;
    }
    whole.most = std::max(whole.most, line);
    // Whole px and up: a tenth of a pixel too little breaks a word.
    return {std::ceil(whole.least), std::ceil(whole.most)};
}

Extent Extents::children(const Box& box) const
{
    Extent whole;
    for (const Box& child : box.children) {
        const Extent extent = of(child);
        whole.least = std::max(whole.least, extent.least);
        whole.most = std::max(whole.most, extent.most);
    }
    return whole;
}

Extent Extents::row(const Box& box) const
{
    Extent whole;
    for (const Box& child : box.children) {
        const Extent extent = of(child);
        whole.least =
            box.why == Box::Why::Flex ? whole.least + extent.least : std::max(whole.least, extent.least);
        whole.most += extent.most;
    }
    double rest = 0;
    for (const Box& child : box.rest) {
        const Extent extent = of(child);
        whole.least = std::max(whole.least, extent.least);
        rest = std::max(rest, extent.most);
    }
    const double blanks = double(std::count(box.spaced.begin(), box.spaced.end(), true));
    whole.most += rest + blanks * fonts_.metrics(*box.style).width(u" ");
    return whole;
}

std::vector<Extents::Column> Extents::columns(const Box& table) const
{
    size_t count = table.columns.size();
    for (const Cell& cell : table.cells)
        count = std::max(count, size_t(cell.column + cell.columnSpan));
    std::vector<Column> columns(count);
    for (size_t i = 0; i < table.columns.size(); ++i)
        columns[i].asked = table.columns[i];
    // First the cells of one column, then those that span: they only widen what is too narrow.
    for (const bool spans : {false, true}) {
        for (const Cell& cell : table.cells) {
            if ((cell.columnSpan > 1) == spans)
                widen(columns, cell, table, of(cell.box));
        }
    }
    return columns;
}

Extent Extents::table(const Box& box) const
{
    Extent whole;
    const auto all = columns(box);
    double share = 0;
    double fixed = 0;
    double implied = 0;
    for (const Column& column : all) {
        whole.least += column.least;
        const bool isShare = !column.asked.isAuto && column.asked.percent > 0;
        const double most = std::max(column.most, column.asked.isFixed() ? column.asked.px : 0);
        whole.most += most;
        if (isShare) {
            share += column.asked.percent;
            implied = std::max(implied, most * 100 / column.asked.percent);
        } else {
            fixed += most;
        }
    }
    // A column of 20 % that needs 100 px makes a table of 500 px.
    if (share > 0)
        whole.most = std::max({whole.most, implied, share < 100 ? fixed * 100 / (100 - share) : whole.most});
    const double spacing = box.style->collapse ? 0 : box.style->borderSpacing * double(all.size() + 1);
    const double frame = frameWidth(*box.style, 0);
    return {whole.least + spacing + frame, whole.most + spacing + frame};
}

} // namespace html
