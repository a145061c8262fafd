// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/box.h"

namespace html {

/// Blanks collapse, letters change case, breaks are found (CSS Text 3, 4.1); a Lines box without anything to
/// see becomes empty. Inline blocks come out of the lines: alone in a Row, or as plain text in the midst of
/// text. The boxes that take the place of `lines`.
[[nodiscard]] std::vector<Box> finishedLines(Box lines);

/// Floats and what stands beside them become rows.
void gatherFloats(Box& block);

} // namespace html
