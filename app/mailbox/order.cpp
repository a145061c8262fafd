// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/order.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>

namespace mailbox {

namespace {

constexpr quint64 signBit = quint64(1) << 63;

// The first eight octets as one integer that sorts as they do.
quint64 leading(std::string_view text)
{
    quint64 value = 0;
    std::memcpy(&value, text.data(), std::min(text.size(), sizeof value));
    return qFromBigEndian(value);
}

quint64 stateRank(const Entry& entry)
{
    return quint64(entry.row.marked) << 3 | quint64(entry.row.gone) << 2 |
           quint64(!entry.trouble.isEmpty()) << 1 | quint64(entry.row.saved);
}

bool hasKey(const Entry& entry, Column column)
{
    switch (column) {
    case Column::From:
    case Column::Subject: return entry.row.headerKnown;
    case Column::Date: return entry.keys.hasDate;
    case Column::Size:
    case Column::State: return true;
    }
    Q_UNREACHABLE();
}

quint64 prefixOf(const Entry& entry, Column column)
{
    switch (column) {
    case Column::From: return leading(entry.keys.fromKey());
    case Column::Subject: return leading(entry.keys.subjectSortKey());
    case Column::Date: return quint64(entry.keys.date) ^ signBit;
    case Column::Size: return quint64(entry.row.octets) ^ signBit;
    case Column::State: return stateRank(entry);
    }
    Q_UNREACHABLE();
}

// What the prefix could not tell: the rest of a text.
int compareRest(const Entry& a, const Entry& b, Column column)
{
    if (column == Column::From)
        return a.keys.fromKey().compare(b.keys.fromKey());
    if (column == Column::Subject)
        return a.keys.subjectSortKey().compare(b.keys.subjectSortKey());
    return 0;
}

// One row's place, ready to compare without touching the row.
struct Ranked {
    quint64 rank; // smaller stands above
    int index;
    bool keyed;
};

Ranked ranked(int index, const Entry& entry, const Order& order)
{
    if (!hasKey(entry, order.column))
        return {~(quint64(entry.row.number) ^ signBit), index, false};
    const quint64 prefix = prefixOf(entry, order.column);
    return {order.direction == Qt::AscendingOrder ? prefix : ~prefix, index, true};
}

bool decideTie(const Entry& a, const Entry& b, const Order& order, bool keyed)
{
    const int rest = keyed ? compareRest(a, b, order.column) : 0;
    if (rest != 0)
        return order.direction == Qt::AscendingOrder ? rest < 0 : rest > 0;
    return a.row.number > b.row.number;
}

bool stands(const Ranked& a, const Ranked& b, const Entry& entryA, const Entry& entryB, const Order& order)
{
    if (a.keyed != b.keyed)
        return a.keyed;
    if (a.rank != b.rank)
        return a.rank < b.rank;
    return decideTie(entryA, entryB, order, a.keyed);
}

} // namespace

bool Order::above(const Entry& a, const Entry& b) const
{
    return stands(ranked(0, a, *this), ranked(1, b, *this), a, b, *this);
}

void Order::sort(std::vector<int>& indexes, const Entries& entries) const
{
    std::vector<Ranked> places;
    places.reserve(indexes.size());
    for (const int index : indexes)
        places.push_back(ranked(index, entries[size_t(index)], *this));
    std::sort(places.begin(), places.end(), [&](const Ranked& a, const Ranked& b) {
        return stands(a, b, entries[size_t(a.index)], entries[size_t(b.index)], *this);
    });
    std::transform(places.begin(), places.end(), indexes.begin(),
                   [](const Ranked& place) { return place.index; });
}

} // namespace mailbox
