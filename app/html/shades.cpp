// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/shades.h"

#include <cmath>

namespace html {

QRgb Shades::letters(QRgb colour, QRgb under, double opacity) const
{
    const int alpha = int(std::lround(qAlpha(colour) * opacity));
    const QRgb solid = blended(qRgba(qRed(colour), qGreen(colour), qBlue(colour), alpha), under);
    return turnsDark_ ? readable(flipped(solid), flipped(under)) : solid;
}

QString nameOf(QRgb colour)
{
    return QStringLiteral("#%1").arg(colour & 0xffffff, 6, 16, QLatin1Char('0'));
}

} // namespace html
