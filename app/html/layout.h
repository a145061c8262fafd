// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/extents.h"
#include "html/flow.h"
#include "html/letters.h"
#include "html/limits.h"
#include "html/page.h"
#include "html/tree.h"

#include <functional>

namespace html {

/// Where a box goes: px in its flow, the mail's colour behind it.
struct Place {
    double x = 0;
    double width = 0;
    QRgb under = 0xffffffff;
    int depth = 0;              ///< tables around it
    Align align = Align::Start; ///< of the block around: the Block... kinds move boxes
    double origin = 0;          ///< of the flow's left edge on the page
    bool isResolved = false;    ///< the width is the box's own, margins included: nothing to be computed
};

/// Puts boxes into flows, top-down: every width is known before what stands in it (CSS 2.2, 10). The result
/// is the normal form.
class Layout {
public:
    Layout(const Extents& extents, const Shades& shades, Mode mode, double zoom);

    void place(const Box& box, Flow& out, const Place& at);

    /// px to the right edge of what reaches furthest.
    [[nodiscard]] double reach() const { return reach_; }

    /// There was more than anybody can lay out: what came last is missing.
    [[nodiscard]] bool isCut() const { return pieces_ >= limits::pieces; }

private:
    /// What surrounds a box.
    struct Frame {
        double x = 0;     ///< of the outer edge of the border
        double width = 0; ///< between the outer edges of the border
        Sides<double> padding;
        Sides<Border> border;
        QRgb fill = 0;
        bool keepsMargins = false; ///< margins of children stay inside (a block formatting context)
        bool isCell = false;
        double height = 0; ///< at least, between the inner edges of the padding
        Upright upright = Upright::Top;
        QRgb ink = 0xff000000; ///< of borders without a colour
    };
    using Fill = std::function<void(Flow& inner, const Place& at)>;
    /// A place in a row: one box, or some below each other, or nothing.
    struct Slot {
        const Box* box = nullptr;
        std::vector<Box> boxes;
        double width = 0; ///< with the gap
        double gap = 0;   ///< free px at its right side
        Upright upright = Upright::Top;
    };

    void placeBlock(const Box& box, Flow& out, const Place& at);
    void placeChildren(const Box& box, Flow& out, const Place& at);
    void placeTable(const Box& box, Flow& out, const Place& at);
    void placeStack(const Box& box, Flow& out, const Place& at);
    void placeGrid(const Box& box, Flow& out, const Place& at, const std::vector<int>& columns, QRgb fill);
    void placeRow(const Box& box, Flow& out, const Place& at);
    void placeInlineRow(const Box& box, Flow& out, const Place& at);
    void placeFloats(const Box& box, Flow& out, const Place& at);
    void placeFlex(const Box& box, Flow& out, const Place& at);
    void placeLines(const Box& box, Flow& out, const Place& at);

    void framed(const Frame& frame, Flow& out, const Place& at, const Fill& fill);
    void boxed(const Frame& frame, Flow& out, const Place& at, const Fill& fill);
    [[nodiscard]] Frame frameOf(const Box& box, const Place& at) const;
    [[nodiscard]] double outerWidth(const Box& box, double whole) const;
    [[nodiscard]] double share(const Box& box, double whole) const;
    void beside(const std::vector<Slot>& slots, double x, Flow& out, const Place& at);

    struct Td {
        QString html;
        double height = 0;
        double marginAbove = 0; ///< what children's margins want outside
        double marginBelow = 0;
    };
    [[nodiscard]] Td td(const Frame& frame, const Place& at, const Fill& fill, int columns, int rows,
                        double least);
    [[nodiscard]] Td gridCell(const Cell& cell, const Place& at, const std::vector<int>& columns, int spacing,
                              const Sides<Border>& border, QRgb behind, double rowHeight, int rowSpan);
    struct Inside;
    [[nodiscard]] Inside fillCell(const Frame& frame, const Place& at, const Fill& fill);
    void fitHeight(Inside& inside, Td& cell, const Frame& frame, double least) const;
    [[nodiscard]] QString borders(const Frame& frame, QRgb under) const;

    /// Lines of a paragraph: cut at breaks.
    using Segment = std::vector<const Run*>;
    struct Measure {
        double line = 0;      ///< px from line to line; 0: as the font has it
        double natural = 0;   ///< px that the largest font has
        double rise = 0;      ///< px that Qt would set letters too low
        double below = 0;     ///< px that browsers leave below a line of pictures
        double width = 0;     ///< of all in one line
        bool isFixed = false; ///< nothing makes a line taller

        [[nodiscard]] bool isLike(const Measure& other) const
        {
            return line == other.line && isFixed == other.isFixed && below == other.below;
        }
    };
    struct Tally;
    void take(const Inherited& style, Tally& tally) const;
    [[nodiscard]] Tally tally(const Segment& segment, const Place& at) const;
    [[nodiscard]] Measure measurePictures(const Segment& segment, const Box& box, const Tally& tally) const;
    [[nodiscard]] Measure measure(const Segment& segment, const Box& box, const Place& at) const;
    [[nodiscard]] int lineCount(const Segment& segment, double width) const;
    [[nodiscard]] double lineHeight(const Inherited& style) const;
    void placeParagraph(const Box& box, const std::vector<Segment>& segments, const Measure& measure,
                        Flow& out, const Place& at);
    [[nodiscard]] Look paragraphLook(const Box& box, const std::vector<Segment>& segments,
                                     const Place& at) const;
    [[nodiscard]] QString takeMarker(const Look& base, const Place& at, double& indent);
    static void addLines(Piece piece, int lines, const Measure& measure, Flow& out);
    [[nodiscard]] QString text(const std::vector<Segment>& segments, const Look& base, const Place& at) const;
    [[nodiscard]] QString text(const Run& run, const Look& base, const Place& at) const;
    [[nodiscard]] QString picture(const Run& run, const Place& at) const;

    const Extents& extents_;
    const Shades& shades_;
    Mode mode_;
    double zoom_;
    double reach_ = 0;
    int pieces_ = 0;
    QString marker_; ///< of a list item whose first line is still to come
    const Style* markerStyle_ = nullptr;
};

} // namespace html
