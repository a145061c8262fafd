// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cli {

/// How many cells of a terminal the text takes: two for East Asian wide characters and emoji, none for
/// combining marks.
[[nodiscard]] int cellsOf(const QString& text);

/// Filled up with blanks on the right to this many cells; longer text stays as it is.
[[nodiscard]] QString padded(const QString& text, int cells);

/// At most this many characters, with an ellipsis where something was left out.
[[nodiscard]] QString shortened(const QString& text, int characters);

} // namespace cli
