// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/id_index.h"

#include <bit>

namespace mailbox {

namespace {

constexpr size_t fewestSlots = 64;

size_t hashOf(const MessageId& id)
{
    return qHashMulti(0, QByteArrayView(id.uid), id.copy);
}

} // namespace

int IdIndex::find(const MessageId& id, const Entries& entries) const
{
    if (slots_.empty())
        return -1;
    const size_t mask = slots_.size() - 1;
    for (size_t slot = hashOf(id) & mask; slots_[slot] >= 0; slot = (slot + 1) & mask) {
        if (entries[size_t(slots_[slot])].isCalled(id))
            return slots_[slot];
    }
    return -1;
}

void IdIndex::add(int index, const Entries& entries)
{
    if (4 * (taken_ + 1) > 3 * slots_.size()) {
        const std::vector<int> before =
            std::exchange(slots_, std::vector<int>(std::max(fewestSlots, 2 * slots_.size()), -1));
        taken_ = 0;
        for (const int known : before) {
            if (known >= 0)
                put(known, entries);
        }
    }
    put(index, entries);
}

void IdIndex::rebuild(const Entries& entries)
{
    slots_.assign(std::bit_ceil(std::max(fewestSlots, 4 * entries.size() / 3 + 1)), -1);
    taken_ = 0;
    for (size_t i = 0; i < entries.size(); ++i)
        put(int(i), entries);
}

void IdIndex::put(int index, const Entries& entries)
{
    const size_t mask = slots_.size() - 1;
    size_t slot = entries[size_t(index)].hash() & mask;
    while (slots_[slot] >= 0)
        slot = (slot + 1) & mask;
    slots_[slot] = index;
    ++taken_;
}

} // namespace mailbox
