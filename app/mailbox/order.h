// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/entry.h"

#include <Qt>

namespace mailbox {

enum class Column { From, Subject, Date, Size, State };
inline constexpr int columnCount = 5;

/// How the list is sorted. Rows that have nothing to sort by (no header yet, no date) stand below the others
/// in both directions, newest number first: headers arrive in that order, so the list grows downwards and
/// nothing jumps. Ties go to the newer number.
struct Order {
    Column column = Column::Date;
    Qt::SortOrder direction = Qt::DescendingOrder;

    bool operator==(const Order&) const = default;

    /// Does entry `a` stand above entry `b`? A strict total order on entries with different numbers.
    [[nodiscard]] bool above(const Entry& a, const Entry& b, const People& people) const;

    /// Sorts indexes into `entries`. 100,000 within a frame: almost all is decided by one integer a row.
    void sort(std::vector<int>& indexes, const Entries& entries, const People& people) const;

    struct Ranked;

private:
    using RankedIterator = std::vector<Ranked>::iterator;

    void sortRun(RankedIterator begin, RankedIterator end, size_t at, const Entries& entries,
                 const People& people) const;
};

} // namespace mailbox
