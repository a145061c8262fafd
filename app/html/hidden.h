// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/style.h"

#include <QString>

namespace html {

/// Nobody sees this element nor anything in it: display:none, no opacity, no height with what overflows cut
/// off, moved off the page.
[[nodiscard]] bool isHidden(const Style& style);

/// Nobody sees letters of this style, though pictures beside them may be seen: no size, no colour.
[[nodiscard]] bool hidesLetters(const Style& style);

/// Without the zero-width letters that mailers put behind the hidden line of a preview. Those that join
/// letters or emoji stay.
[[nodiscard]] QString withoutPadding(const QString& text);

} // namespace html
