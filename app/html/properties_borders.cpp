// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/colours.h"
#include "html/limits.h"
#include "html/properties.h"

#include <algorithm>

namespace html {

namespace {

std::optional<Line> lineFrom(const QString& word)
{
    static const QHash<QString, Line> lines{
        {QStringLiteral("none"), Line::None},     {QStringLiteral("hidden"), Line::None},
        {QStringLiteral("solid"), Line::Solid},   {QStringLiteral("dashed"), Line::Dashed},
        {QStringLiteral("dotted"), Line::Dotted}, {QStringLiteral("double"), Line::Double},
        {QStringLiteral("groove"), Line::Solid},  {QStringLiteral("ridge"), Line::Solid},
        {QStringLiteral("inset"), Line::Solid},   {QStringLiteral("outset"), Line::Solid},
    };
    const auto found = lines.constFind(word);
    return found == lines.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<double> widthFrom(const QString& word, const Units& units)
{
    const double zoom = units.zoom;
    if (word == u"thin")
        return zoom;
    if (word == u"medium")
        return 3 * zoom;
    if (word == u"thick")
        return 5 * zoom;
    const auto px = pixelsFrom(word, units);
    return px ? std::optional(std::clamp(*px, 0.0, limits::thickestBorder * zoom)) : std::nullopt;
}

Border borderFrom(const QStringList& words, const Units& units)
{
    Border border;
    for (const QString& word : words) {
        if (const auto line = lineFrom(word)) {
            border.line = *line;
        } else if (const auto width = widthFrom(word, units)) {
            border.width = *width;
        } else if (const auto colour = colourFrom(word)) {
            border.colour = *colour;
            border.hasColour = true;
        }
    }
    return border;
}

void border(Applying& to, const QStringList& words)
{
    to.style.border.all.fill(borderFrom(words, to.units));
}

template <Side side> void borderSide(Applying& to, const QStringList& words)
{
    to.style.border[side] = borderFrom(words, to.units);
}

void setWidth(Border& border, const Applying& to, const QString& word)
{
    border.width = widthFrom(word, to.units).value_or(border.width);
}

void setLine(Border& border, const Applying&, const QString& word)
{
    border.line = lineFrom(word).value_or(border.line);
}

void setColour(Border& border, const Applying&, const QString& word)
{
    if (const auto colour = colourFrom(word)) {
        border.colour = *colour;
        border.hasColour = true;
        border.isOfTable = false;
    }
}

using Set = void (*)(Border&, const Applying&, const QString&);

template <Set set> void all(Applying& to, const QStringList& words)
{
    static constexpr int taken[4][4] = {{0, 0, 0, 0}, {0, 1, 0, 1}, {0, 1, 2, 1}, {0, 1, 2, 3}};
    const int count = std::clamp(int(words.size()), 1, 4);
    for (size_t side = 0; side < 4; ++side)
        set(to.style.border.all[side], to, words[taken[count - 1][side]]);
}

template <Set set, Side side> void one(Applying& to, const QStringList& words)
{
    set(to.style.border[side], to, words.front());
}

void borderSpacing(Applying& to, const QStringList& words)
{
    to.style.borderSpacing = std::clamp(pixelsFrom(words.front(), to.units).value_or(0), 0.0,
                                        limits::longestSpacing * to.units.zoom);
}

void borderCollapse(Applying& to, const QStringList& words)
{
    to.style.collapse = words.front() == u"collapse";
}

template <Side side> void addSide(Properties& table, const QString& name)
{
    table.insert(QStringLiteral("border-") + name, borderSide<side>);
    table.insert(QStringLiteral("border-%1-width").arg(name), one<setWidth, side>);
    table.insert(QStringLiteral("border-%1-style").arg(name), one<setLine, side>);
    table.insert(QStringLiteral("border-%1-color").arg(name), one<setColour, side>);
}

} // namespace

const Properties& borderProperties()
{
    static const Properties table = [] {
        Properties made{
            {QStringLiteral("border"), border},
            {QStringLiteral("border-width"), all<setWidth>},
            {QStringLiteral("border-style"), all<setLine>},
            {QStringLiteral("border-color"), all<setColour>},
            {QStringLiteral("border-spacing"), borderSpacing},
            {QStringLiteral("border-collapse"), borderCollapse},
        };
        addSide<Side::Top>(made, QStringLiteral("top"));
        addSide<Side::Right>(made, QStringLiteral("right"));
        addSide<Side::Bottom>(made, QStringLiteral("bottom"));
        addSide<Side::Left>(made, QStringLiteral("left"));
        return made;
    }();
    return table;
}

} // namespace html
