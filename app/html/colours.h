// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>
#include <QStringView>

#include <optional>

namespace html {

/// A CSS colour (CSS Color 3, and #rgba): names, #rgb, rgb(), rgba(), hsl(), hsla(), transparent. Lower case.
[[nodiscard]] std::optional<QRgb> colourFrom(QStringView text);

/// The colour of a bgcolor= or color= attribute: as above, and hexadecimal digits without '#'.
[[nodiscard]] std::optional<QRgb> colourFromAttribute(const QString& text);

/// What is seen when `over` lies on the opaque `under`.
[[nodiscard]] QRgb blended(QRgb over, QRgb under);

/// From 1 (the same) to 21 (black on white), WCAG 2.1.
[[nodiscard]] double contrast(QRgb one, QRgb other);

/// Light becomes dark and dark becomes light; the hue stays. Opaque.
[[nodiscard]] QRgb flipped(QRgb colour);

/// `text`, made lighter or darker until it can be read on `under`: a contrast of 4.5 at least.
[[nodiscard]] QRgb readable(QRgb text, QRgb under);

} // namespace html
