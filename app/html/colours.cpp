// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/colours.h"

#include <QColor>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace html {

namespace {

int channel(double value)
{
    return std::clamp(int(std::lround(value)), 0, 255);
}

std::optional<QRgb> fromHex(QStringView digits)
{
    bool isNumber = false;
    const uint value = digits.toUInt(&isNumber, 16);
    if (!isNumber)
        return {};
    const auto one = [&](int shift) { return int((value >> shift) & 0xf) * 17; };
    const auto two = [&](int shift) { return int((value >> shift) & 0xff); };
    switch (digits.size()) {
    case 3: return qRgb(one(8), one(4), one(0));
    case 4: return qRgba(one(12), one(8), one(4), one(0));
    case 6: return qRgb(two(16), two(8), two(0));
    case 8: return qRgba(two(24), two(16), two(8), two(0));
    default: return {};
    }
}

/// A number, or a percentage of `whole`.
double amount(QStringView text, double whole)
{
    text = text.trimmed();
    const double value = text.endsWith(u'%') ? text.chopped(1).toDouble() * whole / 100 : text.toDouble();
    return std::isfinite(value) ? std::clamp(value, -1000.0, 1000.0) : 0; // a CSS number may be "nan"
}

std::optional<QRgb> fromFunction(QStringView text)
{
    const qsizetype open = text.indexOf(u'(');
    if (open < 3 || !text.endsWith(u')'))
        return {};
    const QString inside =
        text.sliced(open + 1).chopped(1).toString().replace(u'/', u' ').replace(u',', u' ');
    const QStringList parts = inside.simplified().split(u' ');
    if (parts.size() < 3)
        return {};
    const int alpha = channel(parts.size() > 3 ? amount(parts[3], 1) * 255 : 255);
    if (text.startsWith(u"rgb"))
        return qRgba(channel(amount(parts[0], 255)), channel(amount(parts[1], 255)),
                     channel(amount(parts[2], 255)), alpha);
    if (!text.startsWith(u"hsl"))
        return {};
    const double hue = std::fmod(amount(QString(parts[0]).remove(QStringLiteral("deg")), 360) + 3600, 360);
    const QColor colour = QColor::fromHslF(float(hue / 360), float(std::clamp(amount(parts[1], 1), 0.0, 1.0)),
                                           float(std::clamp(amount(parts[2], 1), 0.0, 1.0)));
    return qRgba(colour.red(), colour.green(), colour.blue(), alpha);
}

/// WCAG 2.1, relative luminance.
double luminance(QRgb colour)
{
    const auto linear = [](int value) {
        const double part = value / 255.0;
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

QRgb withLightness(QRgb colour, double lightness)
{
    const QColor hsl = QColor::fromRgb(colour).toHsl();
    const float hue = hsl.hslHueF() < 0 ? 0 : hsl.hslHueF();
    return QColor::fromHslF(hue, hsl.hslSaturationF(), float(std::clamp(lightness, 0.0, 1.0))).rgb();
}

} // namespace

std::optional<QRgb> colourFrom(QStringView text)
{
    if (text.startsWith(u'#'))
        return fromHex(text.sliced(1));
    if (text == u"transparent")
        return QRgb(0);
    if (text.contains(u'('))
        return fromFunction(text);
    const bool isWord = !text.isEmpty() &&
                        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
    const QColor named = isWord ? QColor::fromString(text) : QColor();
    return named.isValid() ? std::optional(named.rgba()) : std::nullopt;
}

std::optional<QRgb> colourFromAttribute(const QString& text)
{
    const QString value = text.trimmed().toLower();
    const auto colour = colourFrom(value);
    return colour || value.size() != 6 ? colour : fromHex(value);
}

QRgb blended(QRgb over, QRgb under)
{
    const double share = qAlpha(over) / 255.0;
    const auto mix = [&](int above, int below) { return channel(above * share + below * (1 - share)); };
    return qRgb(mix(qRed(over), qRed(under)), mix(qGreen(over), qGreen(under)),
                mix(qBlue(over), qBlue(under)));
}

double contrast(QRgb one, QRgb other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QRgb flipped(QRgb colour)
{
    // White becomes a dark grey, black nearly white: pure black glares less, but blurs borders away.
    constexpr double darkest = 0.11;
    constexpr double lightest = 0.94;
    const double lightness = double(QColor::fromRgb(colour).lightnessF());
    return withLightness(colour, lightest - lightness * (lightest - darkest));
}

QRgb readable(QRgb text, QRgb under)
{
    constexpr double enough = 4.5; // WCAG 2.1, 1.4.3
    if (contrast(text, under) >= enough)
        return text;
    const bool lighter = luminance(under) < 0.18;
    const double from = double(QColor::fromRgb(text).lightnessF());
    for (int step = 1; step <= 20; ++step) {
        const double to = lighter ? from + (1 - from) * step / 20 : from * (20 - step) / 20;
        const QRgb candidate = withLightness(text, to);
        if (contrast(candidate, under) >= enough)
            return candidate;
    }
    return lighter ? qRgb(255, 255, 255) : qRgb(0, 0, 0);
}

} // namespace html
