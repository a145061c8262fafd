// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/style.h"

#include <QString>

#include <vector>

namespace html {

/// One paragraph or table of the normal form, px.
struct Piece {
    bool isTable = false;
    double above = 0;   ///< free px above
    int left = 0;       ///< from the left edge of the flow
    int right = 0;      ///< of a paragraph: from the right edge
    int width = 0;      ///< of a table
    double height = 0;  ///< roughly
    QString attributes; ///< of <p> or <table>, each with a blank before it
    QString css;        ///< of a paragraph, behind its margins
    QString content;
};

/// Pieces below each other, in a cell or on the page: margins collapse, padding does not (CSS 2.2, 8.3.1).
class Flow {
public:
    explicit Flow(int width)
        : width_(width)
    {}

    [[nodiscard]] int width() const { return width_; }
    [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
    [[nodiscard]] bool isEmpty() const { return pieces_.empty(); }

    void margin(double px, bool isQuirky = false);
    /// Space that no margin collapses with.
    void space(double px);
    /// Begins and ends what keeps its margins inside, such as a cell; `dropsQuirky` in quirks mode: browsers'
    /// own margins count for nothing at its edges.
    void openCell(bool dropsQuirky);
    void closeCell(bool dropsQuirky);
    /// `rise`: px by which the piece wants to stand higher; what follows does not move with it.
    void add(Piece piece, double rise = 0);

    /// px of height so far, what is below the last piece not counted.
    [[nodiscard]] double height() const { return height_; }
    /// px due below the last piece; with the margin, or without.
    [[nodiscard]] double below() const { return solid_ + marginBelow(); }
    /// px of all, with what is due below.
    [[nodiscard]] double extent() const { return height_ + below(); }
    [[nodiscard]] double solidBelow() const { return solid_; }
    [[nodiscard]] double marginBelow() const { return most_ + least_; }
    /// px above the first piece; the part of it that is only margin.
    [[nodiscard]] double above() const { return pieces_.empty() ? 0 : pieces_.front().above; }
    [[nodiscard]] double marginAbove() const { return marginAbove_; }
    void setAbove(double px);

    /// The pieces as HTML.
    [[nodiscard]] QString html() const;

private:
    void seal();

    int width_;
    std::vector<Piece> pieces_;
    double solid_ = 0;
    double most_ = 0;  ///< the largest margin above zero ...
    double least_ = 0; ///< ... and the one furthest below that wait to be collapsed
    double height_ = 0;
    double marginAbove_ = 0;
    double hard_ = 0;          ///< as most_, without the quirky ones
    bool isEdge_ = true;       ///< nothing yet but margins since the flow or a cell in it began
    bool dropsQuirky_ = false; ///< at that edge
};

} // namespace html
