// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/lengths.h"

#include "html/css_text.h"
#include "html/limits.h"

#include <algorithm>
#include <cmath>

namespace html {

namespace {

constexpr double mostPercent = 1'000;

/// How much of the beginning is a number.
qsizetype numberLength(QStringView text)
{
    qsizetype at = 0;
    if (at < text.size() && (text[at] == u'-' || text[at] == u'+'))
        ++at;
    while (at < text.size() && (text[at].isDigit() || text[at] == u'.'))
        ++at;
    return at;
}

/// px for one of `unit`; nothing for what is no unit.
std::optional<double> factor(QStringView unit, const Units& units)
{
    struct Unit {
        const char16_t* name;
        double px;
    };
    const double inch = 96 * units.zoom; // CSS Values 3, 5.2
    const Unit known[] = {
        {u"px", units.zoom},
        {u"pt", inch / 72},
        {u"em", units.em},
        {u"rem", units.rem},
        {u"ex", units.em / 2},
        {u"ch", units.em / 2},
        {u"in", inch},
        {u"cm", inch / 2.54},
        {u"mm", inch / 25.4},
        {u"pc", inch / 6},
        {u"vw", units.viewWidth / 100},
        {u"vh", units.viewWidth / 130},
    };
    for (const Unit& one : known) {
        if (unit == QStringView(one.name))
            return one.px;
    }
    return {};
}

Length capped(Length length, double zoom)
{
    const double longest = limits::longest * zoom;
    length.px = std::clamp(length.px, -longest, longest);
    length.percent = std::clamp(length.percent, -mostPercent, mostPercent);
    return length;
}

std::optional<Length> simple(QStringView word, const Units& units)
{
    const qsizetype digits = numberLength(word);
    bool isNumber = false;
    const double number = word.first(digits).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return {};
    const QStringView unit = word.sliced(digits);
    if (unit == u"%")
        return capped({0, number, false}, units.zoom);
    if (unit.isEmpty() && (number == 0 || units.quirks))
        return capped({number * units.zoom, 0, false}, units.zoom);
    const auto px = factor(unit, units);
    return px ? std::optional(capped({number * *px, 0, false}, units.zoom)) : std::nullopt;
}

/// calc(): sums and differences only. What is more than that is no length.
std::optional<Length> sum(QStringView inside, const Units& units)
{
    Length total;
    double sign = 1;
    for (const QString& term : css::split(inside, u' ')) {
        if (term == u"+" || term == u"-") {
            sign = term == u"+" ? 1 : -1;
            continue;
        }
        const auto length = simple(term, units);
        if (!length)
            return {};
        total.px += sign * length->px;
        total.percent += sign * length->percent;
    }
    return capped(total, units.zoom);
}

} // namespace

std::optional<Length> lengthFrom(QStringView word, const Units& units)
{
    if (word == u"auto")
        return Length::automatic();
    if (word.startsWith(u"calc(") && word.endsWith(u')'))
        return sum(word.sliced(5).chopped(1), units);
    return simple(word, units);
}

std::optional<double> pixelsFrom(QStringView word, const Units& units)
{
    const auto length = lengthFrom(word, units);
    return length && length->isFixed() ? std::optional(length->px) : std::nullopt;
}

std::optional<Length> lengthFromAttribute(const QString& value, double zoom)
{
    const QString text = value.trimmed();
    const qsizetype digits = numberLength(text);
    bool isNumber = false;
    const double number = QStringView(text).first(digits).toDouble(&isNumber);
    if (!isNumber || number < 0)
        return {};
    if (QStringView(text).sliced(digits).trimmed().startsWith(u'%'))
        return capped({0, number, false}, zoom);
    return capped({number * zoom, 0, false}, zoom);
}

int numberFromAttribute(const QString& value, int least, int most, int otherwise)
{
    const QString text = value.trimmed();
    bool isNumber = false;
    const double number = QStringView(text).first(numberLength(text)).toDouble(&isNumber);
    return isNumber ? int(std::clamp(number, double(least), double(most))) : otherwise;
}

} // namespace html
