// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/layout.h"

#include <algorithm>
#include <cmath>

namespace html {

namespace {

using Segments = std::vector<std::vector<const Run*>>;

/// Cut at breaks; the break that ends the last line begins none.
Segments segmentsOf(const Box& box)
{
    Segments segments(1);
    for (const Run& run : box.runs) {
        if (run.kind == Run::Kind::Break)
            segments.emplace_back();
        else
            segments.back().push_back(&run);
    }
    if (segments.size() > 1 && segments.back().empty())
        segments.pop_back();
    return segments;
}

QString alignmentOf(const Style& style)
{
    switch (style.align) {
    case Align::Center:
    case Align::BlockCenter: return QStringLiteral(" align=\"center\"");
    case Align::Right:
    case Align::BlockRight: return QStringLiteral(" align=\"right\"");
    case Align::Left:
    case Align::BlockLeft: return style.rightToLeft ? QStringLiteral(" align=\"left\"") : QString();
    case Align::End:
        return style.rightToLeft ? QStringLiteral(" align=\"left\"") : QStringLiteral(" align=\"right\"");
    case Align::Justify: return QStringLiteral(" align=\"justify\"");
    case Align::Start: break;
    }
    return {};
}

} // namespace

void Layout::placeLines(const Box& box, Flow& out, const Place& at)
{
    const Segments segments = segmentsOf(box);
    // Neighbours with lines of one height are one paragraph.
    std::vector<Segment> group;
    Measure common;
    for (const Segment& segment : segments) {
        const Measure own = measure(segment, box, at);
        if (!group.empty() && !common.isLike(own)) {
            placeParagraph(box, group, common, out, at);
            group.clear();
        }
        if (group.empty())
            common = own;
        common.rise = std::min(common.rise, own.rise);
        common.natural = std::max(common.natural, own.natural);
        group.push_back(segment);
    }
    placeParagraph(box, group, common, out, at);
}

/// What the letters of a paragraph have in common: the look of the first of them.
Look Layout::paragraphLook(const Box& box, const std::vector<Segment>& segments, const Place& at) const
{
    Look look = lookOf(*box.style, shades_, at.under);
    for (const Segment& segment : segments) {
        const auto found =
            std::find_if(segment.begin(), segment.end(), [](const Run* run) { return run->isLetters(); });
        if (found == segment.end())
            continue;
        look = lookOf(**found, shades_, at.under);
        break;
    }
    look.background = 0; // of the letters, not of the paragraph
    look.underline = false;
    look.strike = false;
    look.upright = Upright::Baseline;
    return look;
}

/// The bullet or number of the list item that begins here, which hangs before its text: it makes `indent`
/// less.
QString Layout::takeMarker(const Look& base, const Place& at, double& indent)
{
    if (marker_.isEmpty())
        return {};
    // Bullets stand a little apart from the text, numbers do not.
    const bool isBullet = !marker_.front().isLetterOrNumber();
    const double apart = isBullet ? markerStyle_->fontSize * 0.15 : 0;
    Look look = lookOf(*markerStyle_, shades_, at.under);
    look.letterSpacing = apart;
    indent -= extents_.fonts().metrics(*markerStyle_).width(marker_) + apart * double(marker_.size());
    const QString marker =
        QStringLiteral("<span style=\"%1\">%2</span>").arg(cssOf(look, &base), escaped(marker_));
    marker_.clear();
    return marker;
}

void Layout::placeParagraph(const Box& box, const std::vector<Segment>& segments, const Measure& measure,
                            Flow& out, const Place& at)
{
    ++pieces_;
    const Look base = paragraphLook(box, segments, at);
    double indent = box.style->textIndent;
    const QString marker = takeMarker(base, at, indent);
    Piece piece;
    piece.left = std::max(0, int(std::lround(at.x)));
    piece.right = std::max(0, out.width() - int(std::lround(at.x + at.width)));
    piece.attributes = alignmentOf(*box.style);
    if (box.style->rightToLeft)
        piece.attributes += QStringLiteral(" dir=\"rtl\"");
    piece.css = cssOf(base);
    if (std::lround(indent) != 0)
        piece.css += QStringLiteral("text-indent:%1px;").arg(std::lround(indent));
    piece.content = marker + text(segments, base, at);
    int lines = 0;
    for (const Segment& segment : segments)
        lines += lineCount(segment, at.width);
    addLines(std::move(piece), lines, measure, out);
}

void Layout::addLines(Piece piece, int lines, const Measure& measure, Flow& out)
{
    const double free = measure.line - measure.natural;
    if (measure.isFixed && lines == 1 && free > 0) { // a single line can stand exactly in the middle
        piece.height = measure.natural;
        const double above = std::floor(free / 2);
        out.space(above);
        out.add(std::move(piece));
        out.space(free - above);
        return;
    }
    if (measure.isFixed)
        piece.css += QStringLiteral("-qt-line-height-type:fixed;");
    if (measure.line > 0)
        piece.css += QStringLiteral("line-height:%1px;").arg(std::max(1L, std::lround(measure.line)));
    piece.height =
        lines * (measure.isFixed ? std::round(measure.line) : std::max(measure.line, measure.natural));
    out.add(std::move(piece), measure.rise);
    out.space(measure.below);
}

} // namespace html
