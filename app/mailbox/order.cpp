// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/order.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <limits>

namespace mailbox {

namespace {

// What decides about an entry before its text does.
struct Rank {
    quint64 rank; // smaller stands above
    bool keyed;
};

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

bool isText(Column column)
{
    return column == Column::From || column == Column::Subject;
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

quint64 directed(quint64 rank, const Order& order)
{
    return order.direction == Qt::AscendingOrder ? rank : ~rank;
}

// Newest number first, in both directions.
quint64 rankByNumber(qint64 number)
{
    return ~(quint64(number) ^ signBit);
}

Rank rankOf(const Entry& entry, const Order& order, const People& people)
{
    if (!hasKey(entry, order.column))
        return {rankByNumber(entry.number), false};
    return {directed(prefixOf(entry, order.column, people), order), true};
}

// What the ranks could not tell: the rest of a text, then the number.
bool decideTie(const Entry& a, const Entry& b, const Order& order, bool keyed, const People& people)
{
    if (keyed && isText(order.column)) {
        const int rest = textOf(a, order.column, people).compare(textOf(b, order.column, people));
        if (rest != 0)
            return order.direction == Qt::AscendingOrder ? rest < 0 : rest > 0;
    }
    return a.number > b.number;
}

} // namespace

bool Order::above(const Entry& a, const Entry& b, const People& people) const
{
    const Rank rankA = rankOf(a, *this, people);
    const Rank rankB = rankOf(b, *this, people);
    if (rankA.keyed != rankB.keyed)
        return rankA.keyed;
    if (rankA.rank != rankB.rank)
        return rankA.rank < rankB.rank;
    return decideTie(a, b, *this, rankA.keyed, people);
}

void Order::sort(std::vector<int>& indexes, const Entries& entries, const People& people) const
{
    indexes = SortKeys(*this, indexes, entries, people).sorted();
}

SortKeys::SortKeys(Order order, const std::vector<int>& indexes, const Entries& entries, const People& people)
    : order_(order)
    , indexes_(indexes)
    , numbers_(indexes.size())
    , texts_(isText(order.column) ? indexes.size() : 0)
{
    keyed_.reserve(indexes.size());
    for (size_t at = 0; at < indexes.size(); ++at)
        take(quint32(at), entries[size_t(indexes[at])], people);
}

void SortKeys::take(quint32 at, const Entry& entry, const People& people)
{
    numbers_[at] = entry.number;
    if (!hasKey(entry, order_.column)) {
        keyless_.push_back({rankByNumber(entry.number), at});
    } else if (isText(order_.column)) {
        texts_[at] = textOf(entry, order_.column, people);
        keyed_.push_back({0, at});
    } else {
        keyed_.push_back({directed(prefixOf(entry, order_.column, people), order_), at});
    }
}

std::vector<int> SortKeys::sorted() const
{
    Places keyed = keyed_;
    Places keyless = keyless_;
    if (isText(order_.column))
        sortByText(keyed.begin(), keyed.end(), 0);
    else
        sortByRank(keyed.begin(), keyed.end());
    sortByRank(keyless.begin(), keyless.end());
    std::vector<int> sorted;
    sorted.reserve(indexes_.size());
    for (const Places* places : {&keyed, &keyless}) {
        for (const Place& place : *places)
            sorted.push_back(indexes_[place.at]);
    }
    return sorted;
}

void SortKeys::sortByRank(Places::iterator begin, Places::iterator end) const
{
    std::sort(begin, end, [this](const Place& a, const Place& b) {
        return a.rank != b.rank ? a.rank < b.rank : numbers_[a.at] > numbers_[b.at];
    });
}

// By the next eight octets of the texts, those at the same place by the eight behind them, and so on: each
// text is visited once for each eight octets, not for each comparison.
void SortKeys::sortByText(Places::iterator begin, Places::iterator end, size_t from) const
{
    bool more = false;
    for (auto place = begin; place != end; ++place) {
        const std::string_view text = texts_[place->at];
        more = more || text.size() > from;
        place->rank = directed(text.size() > from ? leading(text.substr(from)) : 0, order_);
    }
    sortByRank(begin, end);
    if (!more)
        return;
    for (auto run = begin; run != end;) {
        const auto behind =
            std::find_if(run, end, [run](const Place& place) { return place.rank != run->rank; });
        if (behind - run > 1)
            sortByText(run, behind, from + sizeof(quint64));
        run = behind;
    }
}

} // namespace mailbox
