// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/order.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>

namespace mailbox {

// One row's place, ready to compare without touching the row.
struct Order::Ranked {
    quint64 rank; // smaller stands above
    int index;
    bool keyed;
};

namespace {

using Ranked = Order::Ranked;

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
    return quint64(entry.marked) << 3 | quint64(entry.gone) << 2 | quint64(entry.trouble) << 1 |
           quint64(entry.saved);
}

bool hasKey(const Entry& entry, Column column)
{
    switch (column) {
    case Column::From:
    case Column::Subject: return entry.headerKnown;
    case Column::Date: return entry.hasDate;
    case Column::Size:
    case Column::State: return true;
    }
    Q_UNREACHABLE();
}

// Of a column of text.
std::string_view textOf(const Entry& entry, Column column, const People& people)
{
    return column == Column::From ? people.key(entry.from) : entry.subjectKey();
}

quint64 prefixOf(const Entry& entry, Column column, const People& people)
{
    switch (column) {
    case Column::From:
    case Column::Subject: return leading(textOf(entry, column, people));
    case Column::Date: return quint64(entry.date) ^ signBit;
    case Column::Size: return quint64(entry.octets) ^ signBit;
    case Column::State: return stateRank(entry);
    }
    Q_UNREACHABLE();
}

// What the prefix could not tell: the rest of a text.
int compareRest(const Entry& a, const Entry& b, Column column, const People& people)
{
    if (column == Column::From || column == Column::Subject)
        return textOf(a, column, people).compare(textOf(b, column, people));
    return 0;
}

Ranked ranked(int index, const Entry& entry, const Order& order, const People& people)
{
    if (!hasKey(entry, order.column))
        return {~(quint64(entry.number) ^ signBit), index, false};
    const quint64 prefix = prefixOf(entry, order.column, people);
    return {order.direction == Qt::AscendingOrder ? prefix : ~prefix, index, true};
}

bool decideTie(const Entry& a, const Entry& b, const Order& order, bool keyed, const People& people)
{
    const int rest = keyed ? compareRest(a, b, order.column, people) : 0;
    if (rest != 0)
        return order.direction == Qt::AscendingOrder ? rest < 0 : rest > 0;
    return a.number > b.number;
}

bool stands(const Ranked& a, const Ranked& b, const Entry& entryA, const Entry& entryB, const Order& order,
            const People& people)
{
    if (a.keyed != b.keyed)
        return a.keyed;
    if (a.rank != b.rank)
        return a.rank < b.rank;
    return decideTie(entryA, entryB, order, a.keyed, people);
}

} // namespace

bool Order::above(const Entry& a, const Entry& b, const People& people) const
{
    return stands(ranked(0, a, *this, people), ranked(1, b, *this, people), a, b, *this, people);
}

// Those at the same place so far, by the next eight octets of their texts, and so on: each text is visited
// once for each eight octets, not for each comparison.
void Order::sortRun(RankedIterator begin, RankedIterator end, size_t at, const Entries& entries,
                    const People& people) const
{
    bool more = false;
    for (auto place = begin; place != end; ++place) {
        const std::string_view text = textOf(entries[size_t(place->index)], column, people);
        more = more || text.size() > at;
        const quint64 rank = text.size() > at ? leading(text.substr(at)) : 0;
        place->rank = direction == Qt::AscendingOrder ? rank : ~rank;
    }
    if (!more) {
        std::sort(begin, end, [&](const Ranked& a, const Ranked& b) {
            return entries[size_t(a.index)].number > entries[size_t(b.index)].number;
        });
        return;
    }
    std::sort(begin, end, [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    for (auto run = begin; run != end;) {
        const auto behind =
            std::find_if(run, end, [run](const Ranked& place) { return place.rank != run->rank; });
        if (behind - run > 1)
            sortRun(run, behind, at + sizeof(quint64), entries, people);
        run = behind;
    }
}

void Order::sort(std::vector<int>& indexes, const Entries& entries, const People& people) const
{
    std::vector<Ranked> places;
    places.reserve(indexes.size());
    for (const int index : indexes)
        places.push_back(ranked(index, entries[size_t(index)], *this, people));
    const bool text = column == Column::From || column == Column::Subject;
    const auto keyless =
        text ? std::partition(places.begin(), places.end(), [](const Ranked& place) { return place.keyed; })
             : places.begin();
    if (text)
        sortRun(places.begin(), keyless, 0, entries, people);
    std::sort(keyless, places.end(), [&](const Ranked& a, const Ranked& b) {
        return stands(a, b, entries[size_t(a.index)], entries[size_t(b.index)], *this, people);
    });
    std::transform(places.begin(), places.end(), indexes.begin(),
                   [](const Ranked& place) { return place.index; });
}

} // namespace mailbox
