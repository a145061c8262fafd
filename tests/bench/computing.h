// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace bench {

/// Seconds that this thread computed since it began.
[[nodiscard]] double computingSeconds();

/// Seconds that this thread computes for a deed: what others do on the machine meanwhile does not count, nor
/// does waiting.
[[nodiscard]] double computingSecondsOf(const std::function<void()>& deed);

/// The same of all threads together.
[[nodiscard]] double processSecondsOf(const std::function<void()>& deed);

} // namespace bench
