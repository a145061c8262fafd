// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/disk.h"

namespace store {

/// A disk that is interrupted, or takes nothing, this many times in a row will not take it at all.
inline constexpr int maxTries = 1000;

/// Asks the disk again as long as it was only interrupted.
template <class Deed> [[nodiscard]] auto untilUninterrupted(Deed deed) -> decltype(deed())
{
    for (int tries = 1;; ++tries) {
        auto attempt = deed();
        if (attempt || attempt.error().kind != Trouble::Kind::Interrupted || tries == maxTries)
            return attempt;
    }
}

} // namespace store
