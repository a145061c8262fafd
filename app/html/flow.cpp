// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/flow.h"

#include <algorithm>
#include <cmath>

namespace html {

void Flow::margin(double px, bool isQuirky)
{
    if (isQuirky && dropsQuirky_ && isEdge_)
        return;
    if (!isQuirky)
        hard_ = std::max(hard_, px);
    most_ = std::max(most_, px);
    least_ = std::min(least_, px);
}

void Flow::seal()
{
    if (pieces_.empty() && solid_ == 0)
        marginAbove_ = marginBelow();
    solid_ += marginBelow();
    most_ = 0;
    hard_ = 0;
    least_ = 0;
}

void Flow::space(double px)
{
    if (px == 0)
        return;
    seal();
    solid_ += px;
    isEdge_ = false;
}

void Flow::openCell(bool dropsQuirky)
{
    seal();
    isEdge_ = true;
    dropsQuirky_ = dropsQuirky;
}

void Flow::closeCell(bool dropsQuirky)
{
    if (dropsQuirky)
        most_ = hard_;
    seal();
    isEdge_ = false;
    dropsQuirky_ = false;
}

void Flow::add(Piece piece, double rise)
{
    seal();
    const double due = solid_;
    piece.above = std::max(0.0, due - rise);
    solid_ = due - piece.above; // what it stands higher than it should is missing below
    height_ += piece.above + piece.height;
    isEdge_ = false;
    pieces_.push_back(std::move(piece));
}

void Flow::setAbove(double px)
{
    if (pieces_.empty())
        return;
    height_ += px - pieces_.front().above;
    pieces_.front().above = px;
}

QString Flow::html() const
{
    QString text;
    // Positions are rounded, not distances: half a pixel here and there would add up.
    double wanted = 0;
    double written = 0;
    for (size_t i = 0; i < pieces_.size(); ++i) {
        const Piece& piece = pieces_[i];
        wanted += piece.above;
        const int above = std::max(0, int(std::lround(wanted - written)));
        written += above;
        if (!piece.isTable) {
            // The margin above the first paragraph and of one behind a table is nothing in Qt: the cell's
            // padding and the table's own margin stand for it.
            const bool counts = i > 0 && !pieces_[i - 1].isTable;
            text += QStringLiteral("<p%1 style=\"margin:%2px %3px 0px %4px;")
                        .arg(piece.attributes)
                        .arg(counts ? above : 0)
                        .arg(piece.right)
                        .arg(piece.left);
            text += piece.css + QStringLiteral("\">") + piece.content + QStringLiteral("</p>");
            continue;
        }
        const bool isBeforeText = i + 1 < pieces_.size() && !pieces_[i + 1].isTable;
        const int below =
            isBeforeText ? std::max(0, int(std::lround(wanted + pieces_[i + 1].above - written))) : 0;
        text += QStringLiteral("<table cellpadding=\"0\" width=\"%1\" style=\"margin:%2px 0px %3px %4px\"%5>")
                    .arg(piece.width + piece.left)
                    .arg(i > 0 ? above : 0)
                    .arg(below)
                    .arg(piece.left)
                    .arg(piece.attributes);
        text += piece.content + QStringLiteral("</table>");
    }
    return text;
}

} // namespace html
