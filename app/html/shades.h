// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/colours.h"

#include <QString>

namespace html {

/// From the mail's colours to those of the page: the same, or dark for light.
class Shades {
public:
    explicit Shades(bool turnsDark)
        : turnsDark_(turnsDark)
    {}

    /// Of a surface. Opaque.
    [[nodiscard]] QRgb surface(QRgb colour) const { return turnsDark_ ? flipped(colour) : colour; }

    /// Of letters on a surface of the mail; `opacity` of the element they stand in.
    [[nodiscard]] QRgb letters(QRgb colour, QRgb under, double opacity = 1) const;

private:
    bool turnsDark_;
};

/// "#rrggbb".
[[nodiscard]] QString nameOf(QRgb colour);

} // namespace html
