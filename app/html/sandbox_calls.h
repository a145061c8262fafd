// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace html::sandbox {

/// The part of close() that seccomp does: from now on every thread has the calls on the list, and no others.
/// False if the kernel refuses.
[[nodiscard]] bool closeCalls();

} // namespace html::sandbox
