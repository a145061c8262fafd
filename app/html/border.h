// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"

#include <QByteArray>

#include <optional>

namespace html {

/// What the helper is asked for, and what it says.
enum class Deed : quint8 {
    Draw = 1,
    ForBrowser = 2,
};

/// The first frame of a helper that is ready. A helper of another version is none.
[[nodiscard]] QByteArray greeting();

/// An order as it goes over the border. What is beyond the caps stays behind: letters that are not read
/// anyway, and the last pictures.
[[nodiscard]] QByteArray packed(Deed deed, const Order& order);

struct Unpacked {
    Deed deed = Deed::Draw;
    Order order;
};

/// Nothing when the octets are no order.
[[nodiscard]] std::optional<Unpacked> unpacked(const QByteArray& octets);

[[nodiscard]] QByteArray packed(Drawing drawing);

/// Nothing when the octets are no drawing.
[[nodiscard]] std::optional<Drawing> unpackedDrawing(const QByteArray& octets);

} // namespace html
