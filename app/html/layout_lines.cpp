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

bool isLetters(const Run* run)
{
    return run->kind == Run::Kind::Text && !run->text.trimmed().isEmpty();
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

double Layout::lineHeight(const Inherited& style) const
{
    switch (style.lineHeight.kind) {
    case LineHeight::Kind::Factor: return style.lineHeight.value * style.fontSize;
    case LineHeight::Kind::Px: return style.lineHeight.value;
    case LineHeight::Kind::Normal: break;
    }
    const Metrics& metrics = extents_.fonts().metrics(style);
    const double part =
        style.fontSize / std::max(1.0, std::round(style.fontSize)); // of whole px, as Qt draws
    return std::abs(part - 1) < 0.001 ? metrics.normalLine() : metrics.normalLine(part);
}

/// How high the lines of a segment are (CSS 2.2, 10.8), and where Qt would set them.
Layout::Measure Layout::measure(const Segment& segment, const Box& box, const Place& at) const
{
    Measure measure;
    bool isExplicit = false;
    bool hasPicture = false;
    bool hasLetters = false;
    double ascent = 0;
    double descent = 0;
    double pictureHeight = 0;
    const auto take = [&](const Inherited& style) {
        const Metrics& metrics = extents_.fonts().metrics(style);
        measure.line = std::max(measure.line, lineHeight(style));
        isExplicit = isExplicit || style.lineHeight.kind != LineHeight::Kind::Normal ||
                     lineHeight(style) != metrics.normalLine();
        measure.natural = std::max(measure.natural, metrics.normalLine());
        ascent = std::max(ascent, metrics.ascent());
        descent = std::max(descent, metrics.descent());
    };
    bool hasShifted = false;
    for (const Run* run : segment) {
        if (run->kind == Run::Kind::Picture) {
            hasPicture = true;
            pictureHeight = std::max(pictureHeight,
                                     extents_.pictures().size(run->picture, *run->style, at.width).height());
            hasShifted = hasShifted || run->upright != Upright::Baseline;
        } else if (isLetters(run)) {
            hasLetters = true;
            take(*run->style);
        }
    }
    const double own = measure.line;
    if (segment.empty() || !hasLetters || mode_ == Mode::Standard)
        take(*box.style); // the strut
    if (hasPicture && !hasLetters) {
        const Metrics& metrics = extents_.fonts().metrics(*box.style);
        const double half = (lineHeight(*box.style) - metrics.ascent() - metrics.descent()) / 2;
        const bool isBlock = segment.size() == 1 && segment.front()->style->display != Display::Inline;
        if (!isBlock && mode_ == Mode::Standard && !hasShifted)
            measure.below = std::max(0.0, metrics.descent() + half);
        measure.natural = pictureHeight;
        measure.line = 0;
        return measure;
    }
    measure.isFixed = !hasPicture && (isExplicit || measure.line > own + 0.5 || !hasLetters);
    if (!isExplicit && !measure.isFixed)
        measure.line = 0;
    if (measure.isFixed) // Qt sets the base line at four fifths
        measure.rise = measure.line * 0.8 - ((measure.line - ascent - descent) / 2 + ascent);
    else if (measure.line > measure.natural)
        measure.rise = (measure.line - measure.natural) / 2;
    measure.natural = std::max(measure.natural, pictureHeight);
    return measure;
}

int Layout::lineCount(const Segment& segment, double width) const
{
    int lines = 1;
    double used = 0;
    const auto take = [&](double piece, double blank) {
        if (used > 0 && used + piece > width + 0.5) {
            ++lines;
            used = 0;
        }
        used += piece + blank;
    };
    for (const Run* run : segment) {
        if (run->kind == Run::Kind::Picture) {
            take(extents_.pictures().size(run->picture, *run->style, width).width(), 0);
            continue;
        }
        const Metrics& metrics = extents_.fonts().metrics(*run->style);
        const double blank = metrics.width(u" ") + run->style->wordSpacing;
        qsizetype begin = 0;
        while (begin <= run->text.size()) {
            const qsizetype next = run->text.indexOf(u' ', begin);
            const qsizetype end = next < 0 ? run->text.size() : next;
            const QStringView word = QStringView(run->text).sliced(begin, end - begin);
            take(metrics.width(word) + double(word.size()) * letterSpacingOf(*run->style),
                 next < 0 ? 0 : blank);
            begin = end + 1;
        }
    }
    return lines;
}

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

void Layout::placeParagraph(const Box& box, const std::vector<Segment>& segments, const Measure& measure,
                            Flow& out, const Place& at)
{
    ++pieces_;
    const Style& style = *box.style;
    const auto letters = [&] {
        for (const Segment& segment : segments) {
            const auto found = std::find_if(segment.begin(), segment.end(), isLetters);
            if (found != segment.end())
                return lookOf(**found, shades_, at.under);
        }
        return lookOf(style, shades_, at.under);
    };
    Look base = letters();
    base.background = 0; // of the letters, not of the paragraph
    base.underline = false;
    base.strike = false;
    base.upright = Upright::Baseline;

    Piece piece;
    piece.left = std::max(0, int(std::lround(at.x)));
    piece.right = std::max(0, out.width() - int(std::lround(at.x + at.width)));
    piece.attributes = alignmentOf(style);
    if (style.rightToLeft)
        piece.attributes += QStringLiteral(" dir=\"rtl\"");
    double indent = style.textIndent;
    QString marker;
    if (!marker_.isEmpty()) {
        // Bullets stand a little apart from the text, numbers do not.
        const bool isBullet = !marker_.front().isLetterOrNumber();
        const double apart = isBullet ? markerStyle_->fontSize * 0.15 : 0;
        Look look = lookOf(*markerStyle_, shades_, at.under);
        look.letterSpacing = apart;
        indent -= extents_.fonts().metrics(*markerStyle_).width(marker_) + apart * double(marker_.size());
        marker = QStringLiteral("<span style=\"%1\">%2</span>").arg(cssOf(look, &base), escaped(marker_));
        marker_.clear();
    }
    piece.css = cssOf(base);
    if (std::lround(indent) != 0)
        piece.css += QStringLiteral("text-indent:%1px;").arg(std::lround(indent));
    int lines = 0;
    for (const Segment& segment : segments)
        lines += lineCount(segment, at.width);
    piece.content = marker + text(segments, base, at);
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

QString Layout::text(const std::vector<Segment>& segments, const Look& base, const Place& at) const
{
    QString html;
    for (size_t i = 0; i < segments.size(); ++i) {
        if (i > 0)
            html += QStringLiteral("<br>");
        for (const Run* run : segments[i])
            html += run->kind == Run::Kind::Picture ? picture(*run, at) : text(*run, base, at);
    }
    // A paragraph with nothing in it would be none.
    const bool isEmpty = segments.size() == 1 && segments.front().empty();
    return isEmpty ? QStringLiteral("&nbsp;") : html;
}

QString Layout::text(const Run& run, const Look& base, const Place& at) const
{
    QString letters = run.text;
    if (run.style->space == Space::NoWrap || run.style->space == Space::Pre)
        letters.replace(u' ', QChar::Nbsp);
    const Look look = lookOf(run, shades_, at.under);
    if (run.link >= 0) {
        QString css = cssOf(look, &base);
        // Links have a colour and a line of Qt's own unless they are told.
        if (look.colour == base.colour)
            css += QStringLiteral("color:%1;").arg(nameOf(look.colour));
        if (look.underline == base.underline)
            css += QStringLiteral("text-decoration:none;");
        return QStringLiteral("<a href=\"link:%1\" style=\"%2\">%3</a>")
            .arg(QString::number(run.link), css, escaped(letters));
    }
    if (look == base)
        return escaped(letters);
    return QStringLiteral("<span style=\"%1\">%2</span>").arg(cssOf(look, &base), escaped(letters));
}

QString Layout::picture(const Run& run, const Place& at) const
{
    const QSizeF size = extents_.pictures().size(run.picture, *run.style, at.width);
    const char* upright = run.upright == Upright::Middle ? "middle"
                          : run.upright == Upright::Top  ? "top"
                                                         : "baseline";
    const QString image =
        QStringLiteral("<img src=\"%1\" width=\"%2\" height=\"%3\" style=\"vertical-align:%4\">")
            .arg(extents_.pictures().list()[run.picture].name)
            .arg(std::max(1L, std::lround(size.width())))
            .arg(std::max(1L, std::lround(size.height())))
            .arg(QLatin1String(upright));
    if (run.link < 0)
        return image;
    return QStringLiteral("<a href=\"link:%1\" style=\"text-decoration:none\">%2</a>")
        .arg(QString::number(run.link), image);
}

} // namespace html
