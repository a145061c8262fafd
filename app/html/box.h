// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/style.h"

#include <QString>

#include <memory>
#include <vector>

namespace html {

struct Box;

/// What stands in a line.
struct Run {
    enum class Kind { Text, Break, Picture, Box };

    Kind kind = Kind::Text;
    QString text;
    const Style* style = nullptr; ///< of the element it stands in; of a picture, its own
    int link = -1;                ///< index into Page::links
    int picture = -1;             ///< index into Page::pictures
    QRgb background = 0;          ///< painted behind the letters; alpha 0: none
    double opacity = 1;
    bool underline = false;
    bool strike = false;
    Upright upright = Upright::Baseline;
    std::shared_ptr<Box> box; ///< an inline block

    /// Letters to be seen, not blanks alone.
    [[nodiscard]] bool isLetters() const { return kind == Kind::Text && !text.trimmed().isEmpty(); }
};

struct Cell;

/// One thing to be laid out. Styles live in the cascade's list, which outlives the boxes.
struct Box {
    enum class Kind {
        Block, ///< children below each other
        Lines, ///< runs
        Table, ///< cells
        Row,   ///< children beside each other: floats, inline blocks, flex items
    };
    enum class Why { Inline, Floats, Flex }; ///< of a Row

    Kind kind = Kind::Block;
    const Style* style = nullptr; ///< of a Lines: that of the block around it
    std::vector<Box> children;
    std::vector<Run> runs;
    QString marker;       ///< of a list item, with its blank
    bool shrinks = false; ///< as wide as its content if nobody says a width
    bool isCell = false;
    Why why = Why::Inline;
    std::vector<bool> spaced; ///< of an inline Row: a blank stands before the child
    std::vector<Box> rest;    ///< of floats: what stands beside them if there is room, else below

    std::vector<Cell> cells;
    std::vector<Length> columns; ///< of a Table: what <col> says
    int rows = 0;
    std::vector<double> rowHeights; ///< what <tr> says, px
    QRgb rowBackground = 0;         ///< of a cell without its own

    // Measured when first asked for: px of content, padding, border and margins; negative = not yet.
    mutable double least = -1;
    mutable double most = -1;
};

struct Cell {
    Box box;
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
};

} // namespace html
