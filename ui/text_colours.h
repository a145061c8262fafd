// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text_paragraph.h"

#include <QColor>

class QPalette;

namespace ui {

/// Of a paragraph's letters: the palette's own for what the sender wrote, a calm colour for each level of
/// quoting, and stepping back for signatures. Readable on the palette's base, light or dark.
[[nodiscard]] QColor inkFor(const ParagraphKind& kind, const QPalette& palette);

/// Of the bar at level `level`.
[[nodiscard]] QColor barFor(int level, const QPalette& palette);

} // namespace ui
