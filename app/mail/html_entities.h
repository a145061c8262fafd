// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mail {

/// The text of a character reference, given what stands between '&' and ';': "amp", "#8364", "#x20AC",
/// "nbsp". Empty when there is no such thing.
[[nodiscard]] QString textOfEntity(QStringView name);

} // namespace mail
