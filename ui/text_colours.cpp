// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_colours.h"

#include "ui/palette.h"

#include <QPalette>

#include <array>

namespace ui {

namespace {

// Degrees on the colour circle; neighbours are far from each other. They come round again.
constexpr std::array hues{212, 155, 285, 28};

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

int hueOf(int level)
{
    return hues[size_t(level - 1) % hues.size()];
}

QColor quoted(int level, const QPalette& palette)
{
    return isDark(palette) ? QColor::fromHsl(hueOf(level), 95, 178) : QColor::fromHsl(hueOf(level), 100, 88);
}

} // namespace

QColor inkFor(const ParagraphKind& kind, const QPalette& palette)
{
    if (kind.signature || kind.heading)
        return subdued(palette);
    return kind.level > 0 ? quoted(kind.level, palette) : palette.color(QPalette::Text);
}

QColor barFor(int level, const QPalette& palette)
{
    QColor bar = quoted(level, palette);
    bar.setAlpha(130);
    return bar;
}

} // namespace ui
