// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/clean_up.h"

namespace ui {

/// What a person wants of clean-up at each visit to one mailbox.
struct CleanUpHabit {
    mailbox::CleanUpRules rules; ///< tried last, also where nothing is proposed
    bool propose = false;
    bool withoutAsking = false; ///< mark at once; only with `propose`

    bool operator==(const CleanUpHabit&) const = default;
};

} // namespace ui
