// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/boxes.h"
#include "html/lengths.h"

namespace html {

namespace {

/// 1 = a, 26 = z, 27 = aa.
QString alphabetic(int number)
{
    QString text;
    for (; number > 0; number = (number - 1) / 26)
        text.prepend(QChar(u'a' + (number - 1) % 26));
    return text;
}

QString roman(int number)
{
    static constexpr std::pair<int, const char*> digits[] = {
        {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
        {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
    QString text;
    for (const auto& [value, letters] : digits) {
        for (; number >= value; number -= value)
            text += QLatin1String(letters);
    }
    return text;
}

QString numeral(Marker marker, int number)
{
    constexpr int mostRoman = 3999;
    switch (marker) {
    case Marker::LowerAlpha: return number > 0 ? alphabetic(number) : QString::number(number);
    case Marker::UpperAlpha: return number > 0 ? alphabetic(number).toUpper() : QString::number(number);
    case Marker::LowerRoman:
        return number > 0 && number <= mostRoman ? roman(number) : QString::number(number);
    case Marker::UpperRoman:
        return number > 0 && number <= mostRoman ? roman(number).toUpper() : QString::number(number);
    default: return QString::number(number);
    }
}

} // namespace

QString Boxes::markerOf(int node)
{
    constexpr int most = 1'000'000;
    const QString blank(QChar::Nbsp);
    switch (style(node).marker) {
    case Marker::None: return {};
    case Marker::Disc: return QChar(0x2022) + blank;
    case Marker::Circle: return QChar(0x25E6) + blank;
    case Marker::Square: return QChar(0x25AA) + blank;
    default: break;
    }
    const int parent = at(node).parent;
    const auto number = [&](int element, const char* name, int otherwise) {
        return numberFromAttribute(at(element).attribute(QLatin1String(name)), -most, most, otherwise);
    };
    auto next = nextNumbers_.find(parent);
    if (next == nextNumbers_.end())
        next = nextNumbers_.insert(parent, number(parent, "start", 1));
    const int own = number(node, "value", *next);
    *next = own + 1;
    return numeral(style(node).marker, own) + u'.' + blank;
}

} // namespace html
