// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/properties.h"
#include "html/tree.h"

namespace html {

/// What browsers do with an element that no style sheet speaks of (HTML 15.3).
void applyDefaults(const Tree& tree, int node, Applying& to);

/// Attributes that speak of looks: width, bgcolor, align, <font> ... (HTML 15.2). Weaker than any rule.
void applyAttributes(const Tree& tree, int node, Applying& to);

} // namespace html
