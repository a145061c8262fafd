// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace base {

/// The text as people look for it: without case, accents and the difference between wide, narrow and joined
/// letters, so that "MÜLLER" and "muller", "Straße" and "strasse" are the same (compatibility decomposition
/// and full case folding of Unicode, without accents).
[[nodiscard]] QString folded(const QString& text);

} // namespace base
