// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/attachment_orders.h"

namespace visit {

/// Enough for a few hundred pages, more than anybody reads in a small window.
constexpr qint64 mostTextGlanced = 256 * 1024;

/// A camera's picture has under half of it.
constexpr qint64 mostPictureGlanced = 32 << 20;

/// Reads as much of an attachment as may be shown at a glance, as a stream; the rest is not decoded. A text
/// is read in the charset that its octets look like. A picture that is larger comes without octets and as
/// `cut`. Fault::CannotRead, Fault::NoSuchMessage in the answer.
[[nodiscard]] Glance glanceAt(const mail::Place& message, int index, Glance::Kind kind);

} // namespace visit
