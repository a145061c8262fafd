// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace bench {

/// Ends the process with a sentence on standard error and status 1.
[[noreturn]] void fail(const std::string& sentence);

/// Dies with the process that began it, and ignores broken pipes.
void dieWithParent();

} // namespace bench
