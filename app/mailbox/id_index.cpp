// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/id_index.h"

#include <bit>

namespace mailbox {

namespace {

constexpr size_t fewestSlots = 64;

quint32 hashOf(const MessageId& id)
{
    return quint32(qHashMulti(0, QByteArrayView(id.uid), id.copy));
}

size_t slotsFor(size_t count)
{
    return std::bit_ceil(std::max(fewestSlots, 4 * count / 3 + 1));
}

} // namespace

// Where it is, or where it would be.
template <class IsIt> size_t IdIndex::slotOf(quint32 hash, IsIt isIt) const
{
    const size_t mask = slots_.size() - 1;
    size_t at = hash & mask;
    while (slots_[at].index >= 0 && (slots_[at].hash != hash || !isIt(slots_[at].index)))
        at = (at + 1) & mask;
    return at;
}

size_t IdIndex::slotOf(quint32 hash, const MessageId& id, const Entries& entries) const
{
    return slotOf(hash, [&](int index) { return entries[size_t(index)].isCalled(id); });
}

int IdIndex::find(const MessageId& id, const Entries& entries) const
{
    return slots_.empty() ? -1 : slots_[slotOf(hashOf(id), id, entries)].index;
}

int IdIndex::find(const Entry& other, const Entries& entries) const
{
    const auto isIt = [&](int index) { return entries[size_t(index)].isCalledAs(other); };
    return slots_.empty() ? -1 : slots_[slotOf(quint32(other.hash()), isIt)].index;
}

void IdIndex::add(const Entry& entry, int index)
{
    reserve(taken_ + 1);
    put({quint32(entry.hash()), index});
}

int IdIndex::findOrAdd(const MessageId& id, int index, const Entries& entries)
{
    reserve(taken_ + 1);
    const quint32 hash = hashOf(id);
    Slot& slot = slots_[slotOf(hash, id, entries)];
    if (slot.index >= 0)
        return slot.index;
    slot = {hash, index};
    ++taken_;
    return -1;
}

void IdIndex::reserve(size_t count)
{
    if (slots_.empty() || 4 * count > 3 * slots_.size())
        grow(std::max(slotsFor(count), 2 * slots_.size()));
}

void IdIndex::grow(size_t slotCount)
{
    const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slotCount));
    taken_ = 0;
    for (const Slot& slot : before) {
        if (slot.index >= 0)
            put(slot);
    }
}

void IdIndex::rebuild(const Entries& entries)
{
    slots_.assign(slotsFor(entries.size()), {});
    taken_ = 0;
    for (size_t i = 0; i < entries.size(); ++i)
        put({quint32(entries[i].hash()), int(i)});
}

void IdIndex::put(Slot slot)
{
    const size_t mask = slots_.size() - 1;
    size_t at = slot.hash & mask;
    while (slots_[at].index >= 0)
        at = (at + 1) & mask;
    slots_[at] = slot;
    ++taken_;
}

} // namespace mailbox
