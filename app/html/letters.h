// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/box.h"
#include "html/shades.h"

#include <QString>

namespace html {

/// How a run of letters looks, in terms of Qt's rich text.
struct Look {
    QString family;
    int size = 16;
    int weight = 400;
    bool italic = false;
    bool smallCaps = false;
    bool underline = false;
    bool strike = false;
    QRgb colour = 0;
    QRgb background = 0; ///< alpha 0: none
    double letterSpacing = 0;
    double wordSpacing = 0;
    Upright upright = Upright::Baseline;

    bool operator==(const Look&) const = default;
};

/// Of a run on the mail's colour `under`.
[[nodiscard]] Look lookOf(const Run& run, const Shades& shades, QRgb under);

/// Of an element without letters of its own.
[[nodiscard]] Look lookOf(const Inherited& style, const Shades& shades, QRgb under);

/// CSS for what differs from `base`; all of it without.
[[nodiscard]] QString cssOf(const Look& look, const Look* base = nullptr);

/// Letters as text of the normal form: no markup gets through.
[[nodiscard]] QString escaped(const QString& text);

} // namespace html
