// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/colours.h"
#include "html/defaults.h"
#include "html/limits.h"

#include <algorithm>

namespace html {

namespace {

using Key = QLatin1String;

/// The nearest table around a cell or row; -1 if there is none.
int tableAround(const Tree& tree, int node)
{
    int above = tree.nodes[size_t(node)].parent;
    while (above >= 0 && tree.nodes[size_t(above)].tag != Tag::Table)
        above = tree.nodes[size_t(above)].parent;
    return above;
}

void setColour(QRgb& field, const Node& node, Key name)
{
    if (const auto colour = colourFromAttribute(node.attribute(name)))
        field = *colour;
}

void setLength(Length& field, const Node& node, Key name, double zoom)
{
    if (const auto length = lengthFromAttribute(node.attribute(name), zoom); length && !length->isZero())
        field = *length;
}

/// Whole px of an attribute such as cellpadding, zoomed; negative where there is none.
double pixels(const Node& node, const char* name, double most, double zoom)
{
    const int number = numberFromAttribute(node.attribute(QLatin1String(name)), 0, int(most), -1);
    return number < 0 ? -1 : number * zoom;
}

void align(const Node& node, Style& style)
{
    const QString value = node.attribute(Key("align")).trimmed().toLower();
    if (value == u"center" || value == u"middle")
        style.align = Align::BlockCenter;
    else if (value == u"left")
        style.align = Align::BlockLeft;
    else if (value == u"right")
        style.align = Align::BlockRight;
    else if (value == u"justify")
        style.align = Align::Justify;
}

void upright(const Node& node, Style& style)
{
    const QString value = node.attribute(Key("valign")).trimmed().toLower();
    if (value == u"top")
        style.upright = Upright::Top;
    else if (value == u"bottom")
        style.upright = Upright::Bottom;
    else if (value == u"middle" || value == u"center")
        style.upright = Upright::Middle;
    else if (value == u"baseline")
        style.upright = Upright::Baseline;
}

void font(const Node& node, Applying& to)
{
    static constexpr double sizes[] = {10, 13, 16, 18, 24, 32, 48}; // HTML 15.3.1
    const QString size = node.attribute(Key("size")).trimmed();
    if (!size.isEmpty()) {
        const bool relative = size.startsWith(u'+') || size.startsWith(u'-');
        const int step = numberFromAttribute(size, -7, 7, 3) + (relative ? 3 : 0);
        to.style.fontSize = sizes[std::clamp(step, 1, 7) - 1] * to.units.zoom;
    }
    const QString face = node.attribute(Key("face"));
    if (!face.isEmpty()) {
        QStringList families;
        for (QString family : face.split(u','))
            families.append(family.remove(u'"').remove(u'\'').trimmed());
        to.style.family = to.fonts.resolve(families);
    }
    if (const auto colour = colourFromAttribute(node.attribute(Key("color")))) {
        to.style.colour = *colour;
        to.style.declaresColour = true;
    }
}

void setBorder(Style& style, double width, double zoom)
{
    if (width >= 0)
        style.border.all.fill(
            {std::min(width, limits::thickestBorder * zoom), width > 0 ? Line::Solid : Line::None});
}

void table(const Node& node, Applying& to)
{
    const double zoom = to.units.zoom;
    const QString side = node.attribute(Key("align")).trimmed().toLower();
    if (side == u"center") {
        to.style.margin[Side::Left] = Length::automatic();
        to.style.margin[Side::Right] = Length::automatic();
    } else if (side == u"left") {
        to.style.floating = Float::Left;
    } else if (side == u"right") {
        to.style.floating = Float::Right;
    }
    const double spacing = pixels(node, "cellspacing", limits::longestSpacing, zoom);
    if (spacing >= 0)
        to.style.borderSpacing = spacing;
    const bool hasBorder = node.has(Key("border"));
    const double border = pixels(node, "border", limits::thickestBorder, zoom);
    setBorder(to.style, hasBorder && border < 0 ? zoom : border, zoom);
    if (const auto colour = colourFromAttribute(node.attribute(Key("bordercolor")))) {
        for (Border& one : to.style.border.all) {
            one.colour = *colour;
            one.hasColour = true;
        }
    }
}

void cell(const Tree& tree, int index, Applying& to)
{
    const Node& node = tree.nodes[size_t(index)];
    const double zoom = to.units.zoom;
    align(node, to.style);
    if (node.has(Key("nowrap")))
        to.style.space = Space::NoWrap;
    const int around = tableAround(tree, index);
    if (around < 0)
        return;
    const Node& table = tree.nodes[size_t(around)];
    const double padding = pixels(table, "cellpadding", limits::longest, zoom);
    if (padding >= 0)
        to.style.padding.all.fill({padding, 0, false});
    const bool isRuled = table.has(Key("border")) && pixels(table, "border", 1, zoom) != 0;
    if (!isRuled)
        return;
    setBorder(to.style, zoom, zoom);
    for (Border& border : to.style.border.all)
        border.isOfTable = true;
}

void picture(const Node& node, Applying& to)
{
    const double zoom = to.units.zoom;
    const QString side = node.attribute(Key("align")).trimmed().toLower();
    if (side == u"left" || side == u"right")
        to.style.floating = side == u"left" ? Float::Left : Float::Right;
    else if (side == u"middle" || side == u"absmiddle" || side == u"center")
        to.style.upright = Upright::Middle;
    else if (side == u"top")
        to.style.upright = Upright::Top;
    setBorder(to.style, pixels(node, "border", limits::thickestBorder, zoom), zoom);
    const double across = pixels(node, "hspace", limits::longest, zoom);
    const double along = pixels(node, "vspace", limits::longest, zoom);
    if (across > 0)
        to.style.margin[Side::Left] = to.style.margin[Side::Right] = {across, 0, false};
    if (along > 0)
        to.style.margin[Side::Top] = to.style.margin[Side::Bottom] = {along, 0, false};
}

void body(const Node& node, Applying& to)
{
    const double zoom = to.units.zoom;
    setColour(to.style.colour, node, Key("text"));
    to.style.declaresColour = node.has(Key("text"));
    const auto margin = [&](const char* name, Side one, Side other) {
        const double px = pixels(node, name, limits::longest, zoom);
        if (px >= 0)
            to.style.margin[one] = to.style.margin[other] = {px, 0, false};
    };
    margin("topmargin", Side::Top, Side::Bottom);
    margin("marginheight", Side::Top, Side::Bottom);
    margin("leftmargin", Side::Left, Side::Right);
    margin("marginwidth", Side::Left, Side::Right);
}

void ruler(const Node& node, Applying& to)
{
    const double zoom = to.units.zoom;
    const double size = pixels(node, "size", limits::thickestBorder, zoom);
    if (const auto colour = colourFromAttribute(node.attribute(Key("color")));
        colour || node.has(Key("noshade"))) {
        to.style.border.all.fill({});
        to.style.background = colour.value_or(qRgb(128, 128, 128));
        to.style.height = {std::max(size, 2 * zoom), 0, false};
    }
    const QString side = node.attribute(Key("align")).trimmed().toLower();
    if (side != u"right")
        to.style.margin[Side::Right] = Length::automatic();
    if (side != u"left")
        to.style.margin[Side::Left] = Length::automatic();
}

void list(const Node& node, Style& style)
{
    const QString type = node.attribute(Key("type"));
    const QString lower = type.toLower();
    style.marker = type == u"a"         ? Marker::LowerAlpha
                   : type == u"A"       ? Marker::UpperAlpha
                   : type == u"i"       ? Marker::LowerRoman
                   : type == u"I"       ? Marker::UpperRoman
                   : type == u"1"       ? Marker::Decimal
                   : lower == u"square" ? Marker::Square
                   : lower == u"circle" ? Marker::Circle
                   : lower == u"disc"   ? Marker::Disc
                                        : style.marker;
}

} // namespace

void applyAttributes(const Tree& tree, int index, Applying& to)
{
    const Node& node = tree.nodes[size_t(index)];
    const double zoom = to.units.zoom;
    const QString direction = node.attribute(Key("dir")).trimmed().toLower();
    if (direction == u"rtl" || direction == u"ltr")
        to.style.rightToLeft = direction == u"rtl";
    switch (node.tag) {
    case Tag::Table: table(node, to); break;
    case Tag::Td:
    case Tag::Th: cell(tree, index, to); break;
    case Tag::Tr:
    case Tag::Tbody:
    case Tag::Div:
    case Tag::P:
    case Tag::Caption:
    case Tag::H1:
    case Tag::H2:
    case Tag::H3:
    case Tag::H4:
    case Tag::H5:
    case Tag::H6: align(node, to.style); break;
    case Tag::Img: picture(node, to); break;
    case Tag::Body: body(node, to); break;
    case Tag::Font: font(node, to); break;
    case Tag::Hr: ruler(node, to); break;
    case Tag::Ul:
    case Tag::Ol:
    case Tag::Li: list(node, to.style); break;
    default: break;
    }
    setColour(to.style.background, node, Key("bgcolor"));
    if (node.tag != Tag::Body && node.tag != Tag::Font) {
        setLength(to.style.width, node, Key("width"), zoom);
        setLength(to.style.height, node, Key("height"), zoom);
    }
    if (node.has(Key("hidden")))
        to.style.display = Display::None;
    if (node.has(Key("valign")))
        upright(node, to.style);
}

} // namespace html
