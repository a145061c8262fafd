// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/extents.h"

#include <vector>

namespace html {

/// Whole px for each column of a table whose columns have `width` px together: as in CSS Tables 3, 4.5, or
/// with table-layout: fixed. More than `width` where words are longer.
[[nodiscard]] std::vector<int> columnWidths(const std::vector<Extents::Column>& columns, double width,
                                            bool isFixed);

} // namespace html
