// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/boxes.h"

namespace html {

void Boxes::addPicture(Box& box, int node, const Context& context)
{
    const int picture = pictures_.of(node);
    const Style& own = style(node);
    if (picture >= 0 && pictures_.list()[picture].hidden)
        return;
    if (!pictures_.isShown(picture))
        return addMissingPicture(box, node, context);
    Run run;
    run.kind = Run::Kind::Picture;
    run.style = &own;
    run.picture = picture;
    run.link = context.link;
    run.upright = own.upright;
    if (own.display == Display::Inline && own.floating == Float::None)
        return addRun(box, run);
    // A block, or a float: alone in a block whose lines are aligned as the margins say.
    Style& around = styles_.emplace_back(own);
    const bool isWide = own.width.percent > 0 || own.maxWidth.percent > 0;
    around.width = own.floating == Float::None || isWide ? Length::automatic() : own.width;
    around.height = Length::automatic();
    around.minHeight = {};
    around.maxWidth = Length::automatic();
    around.border = {};
    around.background = 0;
    around.display = Display::Block;
    around.upright = Upright::Baseline;
    const bool isCentred = own.margin[Side::Left].isAuto && own.margin[Side::Right].isAuto;
    if (own.display == Display::Block && own.floating == Float::None) {
        around.align = isCentred || own.align == Align::BlockCenter ? Align::Center
                       : own.margin[Side::Left].isAuto              ? Align::Right
                       : own.align == Align::BlockRight             ? Align::Right
                       : own.rightToLeft                            ? Align::Right
                                                                    : Align::Left;
        around.margin[Side::Left].isAuto = false;
        around.margin[Side::Right].isAuto = false;
    }
    Box outer;
    outer.style = &around;
    outer.shrinks = own.floating != Float::None;
    addRun(outer, run);
    outer.children.back().style = &around;
    if (own.display == Display::InlineBlock) {
        around.floating = Float::None;
        return addRun(box, run);
    }
    box.children.push_back(std::move(outer));
}

/// Its alternative text; in a frame of its size where browsers keep one (HTML 15.4.3).
void Boxes::addMissingPicture(Box& box, int node, const Context& context)
{
    const Style& own = style(node);
    const QString alt = at(node).attribute(QLatin1String("alt")).simplified();
    Run run;
    run.style = &own;
    run.text = alt;
    run.link = context.link;
    run.underline = context.underline;
    run.background = context.background;
    run.opacity = context.opacity;
    if (run.link >= 0)
        linkTexts_[run.link] += alt;
    const bool isSized = own.width.isFixed() && own.height.isFixed() && own.width.px > 1 && own.height.px > 1;
    const bool isFramed = isSized && (tree_.mode == Mode::Quirks || !at(node).has(QLatin1String("alt")));
    if (own.display == Display::Inline && own.floating == Float::None && !isFramed) {
        if (!alt.isEmpty())
            addRun(box, run);
        return;
    }
    Style& frame = styles_.emplace_back(own);
    if (isFramed && own.width.px > 20 && own.height.px > 20) { // browsers frame none that is smaller
        frame.border.all.fill({1, Line::Solid, qRgb(192, 192, 192), true});
        frame.borderBox = true;
    }
    Box outer;
    outer.style = &frame;
    outer.shrinks = true;
    if (!alt.isEmpty())
        addRun(outer, run);
    if (own.display == Display::Inline && own.floating == Float::None) {
        Run inlined;
        inlined.kind = Run::Kind::Box;
        inlined.style = &frame;
        inlined.box = std::make_shared<Box>(std::move(outer));
        return addRun(box, inlined);
    }
    frame.display = Display::Block;
    box.children.push_back(std::move(outer));
}

} // namespace html
