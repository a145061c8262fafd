// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/header_model.h"

namespace mailbox {

/// A sort of all entries that another thread is at. It looks at nothing but the keys, and at the texts that
/// they point to, which therefore stay for as long: those that were replaced meanwhile here, and all of them
/// once the model is gone.
struct HeaderModel::Sorting {
    Order order;
    SortKeys keys;
    std::vector<int> changed =
        {};             ///< entries that came or changed since: in the result they stand where they did
    bool stale = false; ///< entries went: the indexes mean others now
    std::vector<Entry::Text> retired = {};
    Entries entries = {};
    People people = {};
};

} // namespace mailbox
