// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette.h"

#include <QGuiApplication>

namespace ui {

namespace {

QColor blend(const QColor& a, const QColor& b, float share)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * share,
                            a.greenF() + (b.greenF() - a.greenF()) * share,
                            a.blueF() + (b.blueF() - a.blueF()) * share);
}

} // namespace

QPalette tinted(const QColor& hue)
{
    QPalette palette = QGuiApplication::palette();
    palette.setColor(QPalette::Window, blend(palette.color(QPalette::Window), hue, 0.22F));
    return palette;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor subdued(const QPalette& palette, QPalette::ColorRole text, QPalette::ColorRole ground)
{
    return blend(palette.color(text), palette.color(ground), 0.38F);
}

} // namespace ui
