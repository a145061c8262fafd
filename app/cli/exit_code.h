// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace cli {

/// The outside contract (numbers of sysexits.h).
enum class ExitCode {
    Ok = 0,
    Usage = 64,
    Damaged = 65,
    Unavailable = 69,
    CannotWrite = 73,
    TryLater = 75,
    Protocol = 76,
    NotTrusted = 77,
};

/// How the program ends because of a fault. The only place that decides it.
[[nodiscard]] ExitCode exitCodeFor(base::Fault fault);

} // namespace cli
