// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"
#include "html/tree.h"

#include <QByteArray>

namespace html {

/// Markup that went through guard() as a tree of allowed elements. What is not allowed goes, its text stays;
/// what nests too deep loses its elements, not its text.
[[nodiscard]] Tree parse(const QByteArray& markup, Notes& notes);

} // namespace html
