// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cli {

/// What --help prints.
[[nodiscard]] QString usage();

} // namespace cli
