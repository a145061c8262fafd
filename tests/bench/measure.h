// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace bench {

/// What a deed cost.
struct Cost {
    double seconds = 0; ///< wall
    double kib = 0;     ///< of memory at its peak above what the process had before
    bool failed = false;
};

/// Does `deed` in a process of its own, `rounds` times: the least time, the most memory. The deed says
/// whether it did what it should.
[[nodiscard]] Cost costOf(int rounds, const std::function<bool()>& deed);

} // namespace bench
