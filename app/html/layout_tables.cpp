// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/columns.h"
#include "html/layout.h"
#include "html/limits.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace html {

namespace {

double spacingOf(const Box& table)
{
    return table.style->collapse ? 0 : table.style->borderSpacing;
}

/// The border of a cell where neighbours share theirs (CSS 2.2, 17.6.2): right and bottom ones stay; left and
/// top ones only where no neighbour has drawn there, and the table's own stands in at its edges.
class SharedBorders {
public:
    SharedBorders(const Box& table, int columns)
        : table_(table)
        , columns_(columns)
        , owners_(size_t(table.rows) * size_t(columns), nullptr)
    {
        for (const Cell& cell : table.cells) {
            for (int row = cell.row; row < std::min(cell.row + cell.rowSpan, table.rows); ++row) {
                for (int column = cell.column; column < cell.column + cell.columnSpan; ++column)
                    owners_[size_t(row) * size_t(columns) + size_t(column)] = &cell;
            }
        }
    }

    [[nodiscard]] const Cell* at(int row, int column) const
    {
        const bool isInside = row >= 0 && column >= 0 && row < table_.rows && column < columns_;
        return isInside ? owners_[size_t(row) * size_t(columns_) + size_t(column)] : nullptr;
    }

    [[nodiscard]] Sides<Border> of(const Cell& cell) const
    {
        Sides<Border> border = cell.box.style->border;
        for (size_t side = 0; side < border.all.size(); ++side) {
            const Border& around = table_.style->border.all[side];
            if (border.all[side].isOfTable && around.hasColour) {
                border.all[side].colour = around.colour;
                border.all[side].hasColour = true;
            }
        }
        if (!table_.style->collapse)
            return border;
        const Sides<Border>& outer = table_.style->border;
        const Cell* above = at(cell.row - 1, cell.column);
        const Cell* before = at(cell.row, cell.column - 1);
        if (above && above->box.style->border[Side::Bottom].isSeen())
            border[Side::Top] = {};
        if (before && before->box.style->border[Side::Right].isSeen())
            border[Side::Left] = {};
        const auto stand = [&](Side side, bool isEdge) {
            if (!isEdge || border[side].isSeen())
                return;
            border[side] = outer[side];
            border[side].isOfTable = true;
        };
        stand(Side::Top, cell.row == 0);
        stand(Side::Left, cell.column == 0);
        stand(Side::Bottom, cell.row + cell.rowSpan >= table_.rows);
        stand(Side::Right, cell.column + cell.columnSpan >= columns_);
        return border;
    }

private:
    const Box& table_;
    int columns_;
    std::vector<const Cell*> owners_;
};

/// QUIRK: what stands in a cell that spans columns, Qt deals out evenly to them, however wide they are. A row
/// without height, of cells that are nothing but padding, has them wide enough before.
QString strut(std::vector<int> columns, bool isMirrored)
{
    if (isMirrored)
        std::reverse(columns.begin(), columns.end());
    QString cells;
    for (const int width : columns) {
        cells += QStringLiteral(
                     "<td width=\"%1\" style=\"padding-left:%2px;font-size:1px;-qt-line-height-type:fixed;"
                     "line-height:0px\"></td>")
                     .arg(width)
                     .arg(width);
    }
    return QStringLiteral("<tr>") + cells + QStringLiteral("</tr>");
}

} // namespace

void Layout::placeTable(const Box& box, Flow& out, const Place& at)
{
    const Style& style = *box.style;
    const auto columns = extents_.columns(box);
    Frame frame = frameOf(box, at);
    frame.keepsMargins = true;
    if (style.collapse) { // its border is drawn by the cells at its edges
        frame.border = {};
        frame.padding = {};
    }
    out.margin(style.margin[Side::Top].of(at.width));
    const bool isFramed = frame.padding != Sides<double>() || frame.border != Sides<Border>();
    if (columns.size() == 1 || at.depth >= limits::tableDepth) {
        framed(frame, out, at, [&](Flow& inner, const Place& within) { placeStack(box, inner, within); });
    } else {
        const QRgb fill = isFramed ? 0 : std::exchange(frame.fill, 0); // the grid can bear it: one table less
        const bool isFixed = style.fixedTable && !style.width.isAuto;
        framed(frame, out, at, [&](Flow& inner, const Place& within) {
            const double inside = within.width - spacingOf(box) * double(columns.size() + 1);
            placeGrid(box, inner, within, columnWidths(columns, inside, isFixed), fill);
        });
    }
    out.margin(style.margin[Side::Bottom].of(at.width));
}

/// One column: cells are blocks below each other, without any table.
void Layout::placeStack(const Box& box, Flow& out, const Place& at)
{
    const double spacing = spacingOf(box);
    Place within = at;
    within.x += spacing;
    within.width = std::max(1.0, within.width - 2 * spacing);
    out.space(spacing);
    const SharedBorders borders(box, int(extents_.columns(box).size()));
    for (const Cell& cell : box.cells) {
        Frame frame = frameOf(cell.box, within);
        frame.upright = cell.box.style->upright;
        if (qAlpha(frame.fill) == 0)
            frame.fill = cell.box.rowBackground;
        frame.keepsMargins = true;
        frame.height = std::max(frame.height, box.rowHeights[size_t(cell.row)]);
        frame.border = borders.of(cell);
        framed(frame, out, within,
               [&](Flow& inner, const Place& place) { placeChildren(cell.box, inner, place); });
        out.space(spacing);
    }
}

void Layout::placeGrid(const Box& box, Flow& out, const Place& at, const std::vector<int>& columns, QRgb fill)
{
    const int count = int(columns.size());
    const int spacing = int(std::lround(spacingOf(box)));
    const bool isMirrored = box.style->rightToLeft;
    const SharedBorders borders(box, count);
    const QRgb under = qAlpha(fill) > 0 ? blended(fill, at.under) : at.under;
    // Qt paints a table's own colour a pixel too far; where cells cover all of it, they bear it.
    const bool isOnCells = spacing == 0 && under != at.under;
    const QString holeColour =
        isOnCells ? QStringLiteral(" bgcolor=\"%1\"").arg(nameOf(shades_.surface(under))) : QString();
    Place within = at;
    within.under = isOnCells ? at.under : under;
    within.align = Align::Start;
    const bool spans =
        std::any_of(box.cells.begin(), box.cells.end(), [](const Cell& cell) { return cell.columnSpan > 1; });
    QString rows = spans && spacing == 0 ? strut(columns, isMirrored) : QString();
    double height = spacing;
    for (int row = 0; row < box.rows; ++row) {
        QString cells;
        double tallest = 0;
        for (int step = 0; step < count;) {
            const int column = isMirrored ? count - 1 - step : step;
            const Cell* cell = borders.at(row, column);
            if (!cell) {
                cells += QStringLiteral("<td width=\"%1\"%2 style=\"font-size:1px;-qt-line-height-type:fixed;"
                                        "line-height:1px\"></td>")
                             .arg(QString::number(columns[size_t(column)]), holeColour);
                ++step;
                continue;
            }
            step += cell->columnSpan;
            if (cell->row != row)
                continue;
            const Td made =
                gridCell(*cell, within, columns, spacing, borders.of(*cell), isOnCells ? under : 0,
                         box.rowHeights[size_t(row)], std::min(cell->rowSpan, box.rows - row));
            cells += made.html;
            if (cell->rowSpan == 1)
                tallest = std::max(tallest, made.height);
        }
        rows += QStringLiteral("<tr>") + cells + QStringLiteral("</tr>");
        height += tallest + spacing;
    }
    Piece piece;
    piece.isTable = true;
    piece.left = std::max(0, int(std::lround(at.x)));
    piece.width = std::accumulate(columns.begin(), columns.end(), 0) + spacing * (count + 1);
    piece.height = height;
    piece.attributes = QStringLiteral(" cellspacing=\"%1\"").arg(spacing);
    if (under != at.under && !isOnCells)
        piece.attributes += QStringLiteral(" bgcolor=\"%1\"").arg(nameOf(shades_.surface(under)));
    piece.content = rows;
    reach_ = std::max(reach_, at.origin + piece.left + piece.width);
    out.add(std::move(piece));
}

Layout::Td Layout::gridCell(const Cell& cell, const Place& at, const std::vector<int>& columns, int spacing,
                            const Sides<Border>& border, QRgb behind, double rowHeight, int rowSpan)
{
    const auto first = columns.begin() + cell.column;
    const int width = std::accumulate(first, first + cell.columnSpan, 0) + spacing * (cell.columnSpan - 1);
    Place place = at;
    place.x = std::accumulate(columns.begin(), first, double(spacing * (cell.column + 1)));
    place.width = width;
    Frame frame = frameOf(cell.box, place);
    frame.x = at.x + place.x;
    frame.border = border;
    frame.keepsMargins = true;
    frame.upright = cell.box.style->upright;
    if (qAlpha(frame.fill) == 0)
        frame.fill = cell.box.rowBackground;
    if (qAlpha(behind) > 0)
        frame.fill = blended(frame.fill, behind);
    const Fill fill = [&](Flow& inner, const Place& within) { placeChildren(cell.box, inner, within); };
    return td(frame, place, fill, cell.columnSpan, rowSpan, rowSpan == 1 ? rowHeight : 0);
}

} // namespace html
