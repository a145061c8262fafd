// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/fonts.h"
#include "html/page.h"
#include "html/style.h"
#include "html/tree.h"

namespace html {

/// The computed style of each node, as browsers compute it (CSS Cascade 3): defaults, attributes, style
/// sheets by specificity, style attributes, !important. Runs of text have that of their parent.
[[nodiscard]] Styles cascade(const Tree& tree, const Pane& pane, const Fonts& fonts, Notes& notes);

} // namespace html
