// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace html {

/// Whether a media query list holds on a screen `width` CSS px wide, with a light page, a mouse and one dot a
/// pixel (Media Queries 4). Lower case. What we do not know does not hold.
[[nodiscard]] bool mediaHolds(QStringView queries, double width);

} // namespace html
