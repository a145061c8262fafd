// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/defaults.h"

#include <algorithm>

namespace html {

namespace {

void setVerticalMargin(Style& style, double px)
{
    style.margin[Side::Top] = {px, 0, false, true};
    style.margin[Side::Bottom] = {px, 0, false, true};
}

void heading(Style& style, double size, double marginEm)
{
    style.display = Display::Block;
    style.fontSize *= size;
    style.weight = 700;
    setVerticalMargin(style, style.fontSize * marginEm);
}

int listsAround(const Tree& tree, int node)
{
    int lists = 0;
    for (int above = tree.nodes[size_t(node)].parent; above > 0; above = tree.nodes[size_t(above)].parent) {
        const Tag tag = tree.nodes[size_t(above)].tag;
        if (tag == Tag::Ul || tag == Tag::Ol)
            ++lists;
    }
    return lists;
}

void list(const Tree& tree, int node, Applying& to)
{
    Style& style = to.style;
    const int around = listsAround(tree, node);
    style.display = Display::Block;
    if (around == 0)
        setVerticalMargin(style, style.fontSize);
    style.padding[style.rightToLeft ? Side::Right : Side::Left] = {40 * to.units.zoom, 0, false};
    if (tree.nodes[size_t(node)].tag == Tag::Ol)
        style.marker = Marker::Decimal;
    else
        style.marker = around == 0   ? Marker::Disc
                       : around == 1 ? Marker::Circle
                                     : Marker::Square; // as browsers do
}

/// QUIRK: in quirks mode tables forget the font of what they stand in (Quirks Mode 3.9).
void table(const Tree& tree, Applying& to)
{
    Style& style = to.style;
    style.display = Display::Table;
    style.borderBox = true;
    style.textIndent = 0;
    style.borderSpacing = 2 * to.units.zoom;
    if (style.align == Align::BlockCenter || style.align == Align::BlockLeft ||
        style.align == Align::BlockRight)
        style.align = Align::Start;
    if (tree.mode != Mode::Quirks)
        return;
    style.fontSize = 16 * to.units.zoom;
    style.weight = 400;
    style.italic = false;
    style.lineHeight = {};
    style.space = Space::Normal;
    style.align = Align::Start;
}

void cell(const Tree& tree, int node, Applying& to)
{
    Style& style = to.style;
    style.display = Display::Cell;
    style.upright = Upright::Middle;
    style.padding.all.fill({to.units.zoom, 0, false});
    if (tree.nodes[size_t(node)].tag == Tag::Th) {
        style.weight = 700;
        if (style.align == Align::Start)
            style.align = Align::Center;
    }
}

void ruler(Applying& to)
{
    Style& style = to.style;
    style.display = Display::Block;
    setVerticalMargin(style, style.fontSize / 2);
    style.border.all.fill({to.units.zoom, Line::Solid, qRgb(160, 160, 160), true});
}

void block(const Tree& tree, int node, Applying& to)
{
    Style& style = to.style;
    const double em = style.fontSize;
    style.display = Display::Block;
    switch (tree.nodes[size_t(node)].tag) {
    case Tag::Body: style.margin.all.fill({8 * to.units.zoom, 0, false}); break;
    case Tag::P:
    case Tag::Dl: setVerticalMargin(style, em); break;
    case Tag::Dd: style.margin[Side::Left] = {40 * to.units.zoom, 0, false}; break;
    case Tag::Blockquote:
        setVerticalMargin(style, em);
        style.margin[Side::Left] = {40 * to.units.zoom, 0, false};
        style.margin[Side::Right] = {40 * to.units.zoom, 0, false};
        break;
    case Tag::Center: style.align = Align::BlockCenter; break;
    case Tag::Address: style.italic = true; break;
    case Tag::Fieldset:
        style.border.all.fill({2 * to.units.zoom, Line::Solid, qRgb(192, 192, 192), true});
        style.padding.all.fill({0.5 * em, 0, false});
        break;
    case Tag::Pre:
        style.family = to.fonts.resolve({QStringLiteral("monospace")});
        style.fontSize *= 13.0 / 16; // as browsers do for fixed-width text
        style.space = Space::Pre;
        setVerticalMargin(style, style.fontSize);
        break;
    default: break;
    }
}

void inlined(const Tree& tree, int node, Applying& to)
{
    Style& style = to.style;
    switch (tree.nodes[size_t(node)].tag) {
    case Tag::A:
        if (tree.nodes[size_t(node)].has(QLatin1String("href"))) {
            style.colour = qRgb(0, 0, 238); // HTML 15.3.4
            style.underline = true;
        }
        break;
    case Tag::B: style.weight = 700; break;
    case Tag::Em: style.italic = true; break;
    case Tag::U:
    case Tag::Ins: style.underline = true; break;
    case Tag::S:
    case Tag::Del: style.strike = true; break;
    case Tag::Big: style.fontSize *= 1.2; break;
    case Tag::Small: style.fontSize /= 1.2; break;
    case Tag::Sub:
    case Tag::Sup:
        style.fontSize /= 1.2;
        style.upright = tree.nodes[size_t(node)].tag == Tag::Sub ? Upright::Sub : Upright::Super;
        break;
    case Tag::Mark:
        style.background = qRgb(255, 255, 0);
        style.colour = qRgb(0, 0, 0);
        break;
    case Tag::Code:
        style.family = to.fonts.resolve({QStringLiteral("monospace")});
        style.fontSize *= 13.0 / 16;
        break;
    case Tag::Button:
        style.display = Display::InlineBlock;
        style.background = qRgb(239, 239, 239);
        style.padding = {{Length{1, 0, false}, {6, 0, false}, {1, 0, false}, {6, 0, false}}};
        break;
    default: break;
    }
}

} // namespace

void applyDefaults(const Tree& tree, int node, Applying& to)
{
    switch (tree.nodes[size_t(node)].tag) {
    case Tag::H1: return heading(to.style, 2, 0.67);
    case Tag::H2: return heading(to.style, 1.5, 0.83);
    case Tag::H3: return heading(to.style, 1.17, 1);
    case Tag::H4: return heading(to.style, 1, 1.33);
    case Tag::H5: return heading(to.style, 0.83, 1.67);
    case Tag::H6: return heading(to.style, 0.67, 2.33);
    case Tag::Ul:
    case Tag::Ol: return list(tree, node, to);
    case Tag::Li: to.style.display = Display::ListItem; return;
    case Tag::Table: return table(tree, to);
    case Tag::Tbody: to.style.display = Display::RowGroup; return;
    case Tag::Tr: to.style.display = Display::Row; return;
    case Tag::Td:
    case Tag::Th: return cell(tree, node, to);
    case Tag::Col: to.style.display = Display::Column; return;
    case Tag::Hr: return ruler(to);
    case Tag::Root:
    case Tag::Body:
    case Tag::Address:
    case Tag::Blockquote:
    case Tag::Caption:
    case Tag::Center:
    case Tag::Dd:
    case Tag::Div:
    case Tag::Dl:
    case Tag::Dt:
    case Tag::Fieldset:
    case Tag::Form:
    case Tag::P:
    case Tag::Pre:
    case Tag::Section: return block(tree, node, to);
    case Tag::Other: to.style.display = node == 1 ? Display::Block : Display::Inline; return; // <html>
    default: return inlined(tree, node, to);
    }
}

} // namespace html
