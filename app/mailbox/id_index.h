// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/entry.h"

namespace mailbox {

/// Where the entry of a message is: a table of hashes beside the entries, which hold the ids themselves.
class IdIndex {
public:
    /// -1: there is none.
    [[nodiscard]] int find(const MessageId& id, const Entries& entries) const;

    /// The entry at `index`, whose id is not in it yet.
    void add(int index, const Entries& entries);

    /// Of all entries, wherever they were before.
    void rebuild(const Entries& entries);

private:
    void put(int index, const Entries& entries);

    std::vector<int> slots_; ///< as many as a power of two, at most three of four taken; -1: free
    size_t taken_ = 0;
};

} // namespace mailbox
