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
    /// That with the id of another entry.
    [[nodiscard]] int find(const Entry& other, const Entries& entries) const;

    /// The same; where there is none, the entry that will be at `index` has this id from now on.
    int findOrAdd(const MessageId& id, int index, const Entries& entries);

    /// Of an entry with an id that is not in it yet.
    void add(const Entry& entry, int index);

    /// So many will be in it: it need not grow step by step.
    void reserve(size_t count);

    /// Of all entries, wherever they were before.
    void rebuild(const Entries& entries);

private:
    // With the hash most slots are passed by, and all are moved, without a look at their entries.
    struct Slot {
        quint32 hash = 0;
        int index = -1; ///< -1: free
    };

    template <class IsIt> [[nodiscard]] size_t slotOf(quint32 hash, IsIt isIt) const;
    [[nodiscard]] size_t slotOf(quint32 hash, const MessageId& id, const Entries& entries) const;
    void put(Slot slot);
    void grow(size_t slotCount);

    std::vector<Slot> slots_; ///< as many as a power of two, at most three of four taken
    size_t taken_ = 0;
};

} // namespace mailbox
