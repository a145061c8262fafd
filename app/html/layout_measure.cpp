// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How high and how many the lines of a paragraph are.
#include "html/layout.h"

#include <algorithm>
#include <cmath>

namespace html {

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

/// What stands in one line: its largest font, its largest picture.
struct Layout::Tally {
    double line = 0;    ///< px of the largest line-height
    double natural = 0; ///< px of the largest font
    double ascent = 0;
    double descent = 0;
    double pictures = 0; ///< px of the tallest
    bool hasPicture = false;
    bool hasShifted = false; ///< pictures that do not stand on the base line
    bool hasLetters = false;
    bool isExplicit = false; ///< a line-height that the font does not give
};

void Layout::take(const Inherited& style, Tally& tally) const
{
    const Metrics& metrics = extents_.fonts().metrics(style);
    const double line = lineHeight(style);
    tally.line = std::max(tally.line, line);
    tally.isExplicit =
        tally.isExplicit || style.lineHeight.kind != LineHeight::Kind::Normal || line != metrics.normalLine();
    tally.natural = std::max(tally.natural, metrics.normalLine());
    tally.ascent = std::max(tally.ascent, metrics.ascent());
    tally.descent = std::max(tally.descent, metrics.descent());
}

Layout::Tally Layout::tally(const Segment& segment, const Place& at) const
{
    Tally tally;
    for (const Run* run : segment) {
        if (run->kind == Run::Kind::Picture) {
            tally.hasPicture = true;
            tally.pictures = std::max(tally.pictures,
                                      extents_.pictures().size(run->picture, *run->style, at.width).height());
            tally.hasShifted = tally.hasShifted || run->upright != Upright::Baseline;
        } else if (run->isLetters()) {
            tally.hasLetters = true;
            take(*run->style, tally);
        }
    }
    return tally;
}

/// A line of pictures alone.
Layout::Measure Layout::measurePictures(const Segment& segment, const Box& box, const Tally& tally) const
{
    const Metrics& metrics = extents_.fonts().metrics(*box.style);
    const double half = (lineHeight(*box.style) - metrics.ascent() - metrics.descent()) / 2;
    const bool isBlock = segment.size() == 1 && segment.front()->style->display != Display::Inline;
    Measure measure;
    if (!isBlock && mode_ == Mode::Standard && !tally.hasShifted)
        measure.below = std::max(0.0, metrics.descent() + half);
    measure.natural = tally.pictures;
    return measure;
}

/// How high the lines of a segment are (CSS 2.2, 10.8), and where Qt would set them.
Layout::Measure Layout::measure(const Segment& segment, const Box& box, const Place& at) const
{
    Tally all = tally(segment, at);
    if (all.hasPicture && !all.hasLetters)
        return measurePictures(segment, box, all);
    const double own = all.line;
    if (segment.empty() || !all.hasLetters || mode_ == Mode::Standard)
        take(*box.style, all); // the strut
    Measure measure;
    measure.line = all.line;
    measure.isFixed = !all.hasPicture && (all.isExplicit || measure.line > own + 0.5 || !all.hasLetters);
    if (!all.isExplicit && !measure.isFixed)
        measure.line = 0;
    if (measure.isFixed) // Qt sets the base line at four fifths
        measure.rise = measure.line * 0.8 - ((measure.line - all.ascent - all.descent) / 2 + all.ascent);
    else if (measure.line > all.natural)
        measure.rise = (measure.line - all.natural) / 2;
    measure.natural = std::max(all.natural, all.pictures);
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

} // namespace html
