// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/colours.h"
#include "html/css_text.h"
#include "html/properties.h"

#include <algorithm>
#include <cmath>

namespace html {

namespace {

void display(Applying& to, const QStringList& words)
{
    static const QHash<QString, Display> kinds{
        {QStringLiteral("none"), Display::None},
        {QStringLiteral("inline"), Display::Inline},
        {QStringLiteral("block"), Display::Block},
        {QStringLiteral("grid"), Display::Block},
        {QStringLiteral("flow-root"), Display::Block},
        {QStringLiteral("inline-block"), Display::InlineBlock},
        {QStringLiteral("inline-table"), Display::InlineBlock},
        {QStringLiteral("inline-flex"), Display::InlineBlock},
        {QStringLiteral("list-item"), Display::ListItem},
        {QStringLiteral("table"), Display::Table},
        {QStringLiteral("table-row-group"), Display::RowGroup},
        {QStringLiteral("table-header-group"), Display::RowGroup},
        {QStringLiteral("table-footer-group"), Display::RowGroup},
        {QStringLiteral("table-row"), Display::Row},
        {QStringLiteral("table-cell"), Display::Cell},
        {QStringLiteral("flex"), Display::Flex},
    };
    to.style.display = kinds.value(words.front(), to.style.display);
}

void floating(Applying& to, const QStringList& words)
{
    to.style.floating = words.front() == u"left"    ? Float::Left
                        : words.front() == u"right" ? Float::Right
                                                    : Float::None;
}

void clear(Applying& to, const QStringList& words)
{
    to.style.clears = words.front() != u"none";
}

void position(Applying& to, const QStringList& words)
{
    to.style.absolute = words.front() == u"absolute" || words.front() == u"fixed";
}

void offset(Applying& to, const QStringList& words)
{
    constexpr double farAway = -400; // left: -9999px hides; left: -10px moves
    if (pixelsFrom(words.front(), to.units).value_or(0) < farAway * to.units.zoom)
        to.style.offPage = true;
}

void opacity(Applying& to, const QStringList& words)
{
    const auto share = lengthFrom(words.front(), Units{1, 1, 1, 1, true});
    if (share && !share->isAuto)
        to.style.opacity = std::clamp(share->of(1), 0.0, 1.0);
}

void overflow(Applying& to, const QStringList& words)
{
    to.style.clips = words.front() != u"visible" && words.front() != u"auto";
}

void msoHide(Applying& to, const QStringList& words)
{
    to.style.msoHidden = words.front() == u"all";
}

void boxSizing(Applying& to, const QStringList& words)
{
    to.style.borderBox = words.front() == u"border-box";
}

void tableLayout(Applying& to, const QStringList& words)
{
    to.style.fixedTable = words.front() == u"fixed";
}

void flexDirection(Applying& to, const QStringList& words)
{
    to.style.column = words.front().startsWith(u"column");
}

void flex(Applying& to, const QStringList& words)
{
    const double grow = words.front().toDouble();
    to.style.grow = std::isfinite(grow) ? std::clamp(grow, 0.0, 1000.0) : 0;
}

void gap(Applying& to, const QStringList& words)
{
    to.style.gap = std::max(0.0, pixelsFrom(words.back(), to.units).value_or(0));
}

/// A length where none may be negative; anything else changes nothing, "none" means auto.
template <Length Style::*field> void length(Applying& to, const QStringList& words)
{
    if (words.front() == u"none") {
        to.style.*field = Length::automatic();
        return;
    }
    const auto found = lengthFrom(words.front(), to.units);
    if (found && (found->isAuto || (found->px >= 0 && found->percent >= 0) || found->px * found->percent < 0))
        to.style.*field = *found;
}

template <Sides<Length> Style::*field, Side side> void oneSide(Applying& to, const QStringList& words)
{
    if (const auto found = lengthFrom(words.front(), to.units))
        (to.style.*field)[side] = *found;
}

/// One to four lengths: top, right, bottom, left (CSS 2.2, 8.3).
template <Sides<Length> Style::*field> void allSides(Applying& to, const QStringList& words)
{
    static constexpr int taken[4][4] = {{0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
    const auto count = std::clamp(int(words.size()), 1, 4);
    Sides<Length> sides;
    for (size_t side = 0; side < 4; ++side) {
        const auto found = lengthFrom(words[taken[count - 1][side]], to.units);
        if (!found)
            return;
        sides.all[side] = *found;
    }
    to.style.*field = sides;
}

void background(Applying& to, const QStringList& words)
{
    to.style.background = backgroundFrom(words).value_or(0);
}

void backgroundColour(Applying& to, const QStringList& words)
{
    if (const auto found = colourFrom(words.front()))
        to.style.background = *found;
}

void backgroundImage(Applying& to, const QStringList& words)
{
    const auto found = backgroundFrom(words);
    if (found && qAlpha(to.style.background) == 0)
        to.style.background = *found;
}

} // namespace

std::optional<QRgb> backgroundFrom(const QStringList& words)
{
    for (const QString& word : words) {
        if (word.startsWith(u"url("))
            continue;
        if (const auto colour = colourFrom(word))
            return colour;
        if (!word.contains(QLatin1String("gradient(")))
            continue;
        const QStringView inside = QStringView(word).sliced(word.indexOf(u'(') + 1);
        for (const QString& stop : css::split(inside.endsWith(u')') ? inside.chopped(1) : inside, u',')) {
            const QStringList parts = css::split(stop, u' ');
            if (const auto colour = parts.isEmpty() ? std::nullopt : colourFrom(parts.front()))
                return colour;
        }
    }
    return {};
}

const Properties& boxProperties()
{
    static const Properties table{
        {QStringLiteral("display"), display},
        {QStringLiteral("float"), floating},
        {QStringLiteral("clear"), clear},
        {QStringLiteral("position"), position},
        {QStringLiteral("left"), offset},
        {QStringLiteral("top"), offset},
        {QStringLiteral("opacity"), opacity},
        {QStringLiteral("overflow"), overflow},
        {QStringLiteral("mso-hide"), msoHide},
        {QStringLiteral("box-sizing"), boxSizing},
        {QStringLiteral("table-layout"), tableLayout},
        {QStringLiteral("flex-direction"), flexDirection},
        {QStringLiteral("flex"), flex},
        {QStringLiteral("flex-grow"), flex},
        {QStringLiteral("gap"), gap},
        {QStringLiteral("column-gap"), gap},
        {QStringLiteral("width"), length<&Style::width>},
        {QStringLiteral("min-width"), length<&Style::minWidth>},
        {QStringLiteral("max-width"), length<&Style::maxWidth>},
        {QStringLiteral("height"), length<&Style::height>},
        {QStringLiteral("min-height"), length<&Style::minHeight>},
        {QStringLiteral("max-height"), length<&Style::maxHeight>},
        {QStringLiteral("margin"), allSides<&Style::margin>},
        {QStringLiteral("margin-top"), oneSide<&Style::margin, Side::Top>},
        {QStringLiteral("margin-right"), oneSide<&Style::margin, Side::Right>},
        {QStringLiteral("margin-bottom"), oneSide<&Style::margin, Side::Bottom>},
        {QStringLiteral("margin-left"), oneSide<&Style::margin, Side::Left>},
        {QStringLiteral("padding"), allSides<&Style::padding>},
        {QStringLiteral("padding-top"), oneSide<&Style::padding, Side::Top>},
        {QStringLiteral("padding-right"), oneSide<&Style::padding, Side::Right>},
        {QStringLiteral("padding-bottom"), oneSide<&Style::padding, Side::Bottom>},
        {QStringLiteral("padding-left"), oneSide<&Style::padding, Side::Left>},
        {QStringLiteral("background"), background},
        {QStringLiteral("background-color"), backgroundColour},
        {QStringLiteral("background-image"), backgroundImage},
    };
    return table;
}

} // namespace html
