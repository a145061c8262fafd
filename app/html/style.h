// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>
#include <QString>

#include <array>
#include <deque>

namespace html {

/// A CSS length: px (zoom included), a share of what is there, both, or auto.
struct Length {
    double px = 0;
    double percent = 0;
    bool isAuto = false;
    bool quirky = false; ///< a browser's own margin: nothing at the edge of a cell or page in quirks mode

    [[nodiscard]] static Length automatic() { return {0, 0, true}; }
    [[nodiscard]] double of(double whole) const { return isAuto ? 0 : px + whole * percent / 100; }
    [[nodiscard]] bool isZero() const { return !isAuto && px == 0 && percent == 0; }
    [[nodiscard]] bool isFixed() const { return !isAuto && percent == 0; }
    bool operator==(const Length&) const = default;
};

enum class Side { Top, Right, Bottom, Left };
template <typename T> struct Sides {
    std::array<T, 4> all{};
    T& operator[](Side side) { return all[size_t(side)]; }
    const T& operator[](Side side) const { return all[size_t(side)]; }
    bool operator==(const Sides&) const = default;
};

enum class Display { None, Inline, Block, InlineBlock, ListItem, Table, RowGroup, Row, Cell, Column, Flex };
enum class Float { None, Left, Right };
/// The Block... kinds move blocks and tables too (align= and <center>); tables forget them.
enum class Align { Start, End, Left, Center, Right, Justify, BlockLeft, BlockCenter, BlockRight };
enum class Upright { Baseline, Top, Middle, Bottom, Sub, Super };
enum class Space { Normal, NoWrap, Pre, PreWrap, PreLine };
enum class Letters { AsTheyAre, Upper, Lower, Capital };
enum class Marker { None, Disc, Circle, Square, Decimal, LowerAlpha, UpperAlpha, LowerRoman, UpperRoman };
enum class Line { None, Solid, Dashed, Dotted, Double };

struct Border {
    double width = -1; ///< negative: nobody said; 3 px ("medium") as soon as there is a line
    Line line = Line::None;
    QRgb colour = 0;
    bool hasColour = false; ///< else that of the text
    bool isOfTable = false; ///< or that of the table's border, if it has one

    [[nodiscard]] double thickness() const { return line == Line::None ? 0 : width < 0 ? 3 : width; }
    [[nodiscard]] bool isSeen() const { return thickness() > 0 && (!hasColour || qAlpha(colour) > 0); }
    bool operator==(const Border&) const = default;
};

struct LineHeight {
    enum class Kind { Normal, Factor, Px };
    Kind kind = Kind::Normal;
    double value = 0;
    bool operator==(const LineHeight&) const = default;
};

/// What children take over unless they say otherwise (CSS 2.2, "Inherited: yes").
struct Inherited {
    QRgb colour = 0xff000000;
    QString family;
    double fontSize = 16;
    int weight = 400;
    bool italic = false;
    bool smallCaps = false;
    LineHeight lineHeight;
    Align align = Align::Start;
    Space space = Space::Normal;
    Letters letters = Letters::AsTheyAre;
    Marker marker = Marker::Disc;
    double letterSpacing = 0;
    double wordSpacing = 0;
    double textIndent = 0;
    double borderSpacing = 0;
    bool collapse = false;
    bool rightToLeft = false;
    bool invisible = false;
};

/// The computed style of one element.
struct Style : Inherited {
    Display display = Display::Inline;
    Float floating = Float::None;
    bool clears = false;
    bool absolute = false; ///< taken out of the flow
    bool offPage = false;  ///< moved where nobody sees it
    double opacity = 1;
    bool clips = false; ///< overflow: hidden
    bool borderBox = false;
    bool fixedTable = false;
    bool msoHidden = false;
    bool column = false; ///< flex-direction: column
    double grow = 0;
    double gap = 0;
    Length width = Length::automatic();
    Length minWidth;
    Length maxWidth = Length::automatic();
    Length height = Length::automatic();
    Length minHeight;
    Length maxHeight = Length::automatic();
    Sides<Length> margin;
    Sides<Length> padding;
    Sides<Border> border;
    QRgb background = 0; ///< alpha 0: none
    Upright upright = Upright::Baseline;
    bool underline = false;
    bool strike = false;
    bool noDecoration = false; ///< said so: takes away a link's line
    bool declaresColour = false;
};

/// One for each node of a tree, and those that boxes add. Never copied: it is the largest thing in a page.
using Styles = std::deque<Style>;

} // namespace html
