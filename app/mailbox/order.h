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

    /// Sorts indexes into `entries`.
    void sort(std::vector<int>& indexes, const Entries& entries, const People& people) const;
};

/// What decides about the places of some rows, taken out of their entries in one pass; sorted anywhere, also
/// in another thread, for as long as the texts of entries and people stay where they are.
class SortKeys {
public:
    SortKeys(Order order, const std::vector<int>& indexes, const Entries& entries, const People& people);

    /// The indexes as they stand in that order. Almost all is decided by one integer a row.
    [[nodiscard]] std::vector<int> sorted() const;

private:
    // One row's place: `at` counts the rows as they were handed in.
    struct Place {
        quint64 rank; // smaller stands above
        quint32 at;
    };
    using Places = std::vector<Place>;

    void take(quint32 at, const Entry& entry, const People& people);
    void sortByRank(Places::iterator begin, Places::iterator end) const;
    void sortByText(Places::iterator begin, Places::iterator end, size_t from) const;

    Order order_;
    std::vector<int> indexes_;
    std::vector<qint64> numbers_;
    std::vector<std::string_view> texts_; // of a column of text
    Places keyed_;
    Places keyless_;
};

} // namespace mailbox
