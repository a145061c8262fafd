// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/style.h"

#include <QStringView>

#include <optional>

namespace html {

/// What relative units mean, in px with zoom.
struct Units {
    double zoom = 1;
    double em = 16;
    double rem = 16;
    double viewWidth = 800;
    bool quirks = false; ///< a bare number is px (Quirks Mode 3.2)
};

/// A CSS length or percentage, "auto", or a sum in calc(); within the caps. Lower case.
[[nodiscard]] std::optional<Length> lengthFrom(QStringView word, const Units& units);

/// As lengthFrom(), px only.
[[nodiscard]] std::optional<double> pixelsFrom(QStringView word, const Units& units);

/// The length of a width= or height= attribute: "600", "600px", "50%" (HTML 2.4.4.4).
[[nodiscard]] std::optional<Length> lengthFromAttribute(const QString& value, double zoom);

/// The whole number at the beginning of an attribute, within bounds; `otherwise` if there is none.
[[nodiscard]] int numberFromAttribute(const QString& value, int least, int most, int otherwise);

} // namespace html
