// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/row.h"

#include <vector>

namespace mailbox {

/// What sorting and filtering look at, made once when a header arrives, so that neither ever touches a
/// QVariant.
struct Keys {
    QString from;        ///< as shown, without case and accents
    QString subject;     ///< the same, without "Re:" and its kin
    QByteArray haystack; ///< case-folded UTF-8: names, addresses and subject, one a line
    qint64 date = 0;     ///< milliseconds since 1970; meaningful where hasDate
    bool hasDate = false;
};

[[nodiscard]] Keys keysOf(const Row& row);

/// A row and what the model knows about it beyond.
struct Entry {
    Row row;
    Keys keys;
    QString trouble;     ///< why it could not be read, in words; empty: no trouble
    bool opened = false; ///< somebody looked at it, in this run or before

    explicit Entry(Row given)
        : row(std::move(given))
        , keys(keysOf(row))
        , opened(row.opened)
    {}
};

using Entries = std::vector<Entry>;

} // namespace mailbox
