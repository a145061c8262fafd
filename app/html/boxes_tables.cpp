// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/boxes.h"
#include "html/hidden.h"
#include "html/lengths.h"
#include "html/limits.h"

#include <algorithm>

namespace html {

Box Boxes::table(int node, const Context& context)
{
    Box box;
    box.kind = Box::Kind::Table;
    box.style = &style(node);
    std::vector<int> taken; // rows that a cell from above still takes, by column
    if (style(node).display == Display::Table || style(node).display == Display::RowGroup)
        addRows(box, node, context, taken, 0);
    else if (style(node).display == Display::Row)
        addCells(box, node, context, taken, 0);
    if (box.cells.empty()) { // no table at all: what looks like one stays a block
        Box plain = block(node, context);
        plain.shrinks = true;
        return plain;
    }
    return box;
}

void Boxes::addRows(Box& box, int node, const Context& context, std::vector<int>& taken, QRgb background)
{
    for (int child = at(node).first; child >= 0; child = at(child).next) {
        if (at(child).tag == Tag::Text || isHidden(style(child)) || style(child).invisible)
            continue;
        const QRgb own = qAlpha(style(child).background) > 0 ? style(child).background : background;
        switch (style(child).display) {
        case Display::RowGroup: addRows(box, child, inside(child, context, true), taken, own); break;
        case Display::Row: addCells(box, child, inside(child, context, true), taken, own); break;
        case Display::Column: addColumns(box, child); break;
        default: addColumns(box, child); break;
        }
    }
}

void Boxes::addColumns(Box& box, int node)
{
    for (int child = at(node).first; child >= 0; child = at(child).next)
        addColumns(box, child);
    if (at(node).tag != Tag::Col)
        return;
    const int span = numberFromAttribute(at(node).attribute(QLatin1String("span")), 1, limits::columns, 1);
    for (int i = 0; i < span && box.columns.size() < size_t(limits::columns); ++i)
        box.columns.push_back(style(node).width);
}

void Boxes::addCells(Box& box, int row, const Context& context, std::vector<int>& taken, QRgb background)
{
    const int index = box.rows;
    size_t column = 0;
    bool any = false;
    for (int child = at(row).first; child >= 0; child = at(child).next) {
        const bool isCell = at(child).tag != Tag::Text && style(child).display != Display::None;
        if (!isCell || (isHidden(style(child)) && style(child).display != Display::Cell))
            continue;
        while (column < taken.size() && taken[column] > 0)
            ++column;
        if (column >= size_t(limits::columns) || box.rows >= limits::rows || ++cells_ > limits::cells) {
            notes_ |= Note::TooMany;
            break;
        }
        Cell cell;
        const auto span = [&](const char* name, int most) {
            return numberFromAttribute(at(child).attribute(QLatin1String(name)), 1, most, 1);
        };
        cell.row = index;
        cell.column = int(column);
        cell.columnSpan = std::max(1, span("colspan", limits::columns - int(column)));
        cell.rowSpan = std::max(1, span("rowspan", limits::rows));
        if (isHidden(style(child)))
            cell.box.style = &style(child);
        else
            cell.box = block(child, inside(child, context, true));
        cell.box.isCell = true;
        cell.box.rowBackground = background;
        const size_t end = column + size_t(cell.columnSpan);
        taken.resize(std::max(taken.size(), end));
        std::fill(taken.begin() + long(column), taken.begin() + long(end), cell.rowSpan);
        column = end;
        box.cells.push_back(std::move(cell));
        any = true;
    }
    if (!any)
        return;
    for (int& left : taken)
        left = std::max(0, left - 1);
    ++box.rows;
    const Length& height = style(row).height;
    box.rowHeights.push_back(height.isFixed() ? height.px : 0);
}

} // namespace html
