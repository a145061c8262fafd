// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace ui {

/// The program's palette with a window colour that leans towards `hue`: a notice that stands out in light and
/// dark.
[[nodiscard]] QPalette tinted(const QColor& hue);

/// Light letters on a dark ground.
[[nodiscard]] bool isDark(const QPalette& palette);

/// Text that steps back: between the text and its ground.
[[nodiscard]] QColor subdued(const QPalette& palette, QPalette::ColorRole text = QPalette::Text,
                             QPalette::ColorRole ground = QPalette::Base);

} // namespace ui
