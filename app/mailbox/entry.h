// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/row.h"

#include <string_view>
#include <vector>

namespace mailbox {

/// What sorting and filtering look at, made once when a header arrives, so that neither ever touches a
/// QVariant: one piece of folded UTF-8 (see base::folded()), its fields behind each other with a line feed
/// between, so that no word is found across two.
struct Keys {
    QByteArray text;        ///< senders as shown, their names and addresses, the subject, whom it is to
    quint32 fromEnd = 0;    ///< of the senders as shown
    quint32 subject = 0;    ///< where it begins
    quint32 subjectKey = 0; ///< where it begins to matter: behind "Re:" and its kin
    quint32 to = 0;         ///< where the recipients begin
    bool hasDate = false;
    qint64 date = 0; ///< milliseconds since 1970; meaningful where hasDate

    [[nodiscard]] std::string_view all() const { return {text.constData(), size_t(text.size())}; }
    [[nodiscard]] std::string_view fromKey() const { return all().substr(0, fromEnd); }
    [[nodiscard]] std::string_view subjectSortKey() const { return piece(subjectKey, to); }
    [[nodiscard]] std::string_view senders() const { return piece(0, subject); }
    [[nodiscard]] std::string_view subjectText() const { return piece(subject, to); }
    [[nodiscard]] std::string_view recipients() const { return all().substr(to); }
    [[nodiscard]] std::string_view shown() const { return piece(0, to); } ///< senders and subject

private:
    [[nodiscard]] std::string_view piece(quint32 from, quint32 end) const
    {
        return all().substr(from, end - from);
    }
};

[[nodiscard]] Keys keysOf(const Row& row);

/// A row and what the model knows about it beyond.
struct Entry {
    Row row;
    Keys keys;
    QString trouble;          ///< why it could not be read, in words; empty: no trouble
    bool opened = false;      ///< somebody looked at it, in this run or before
    bool fresh = true;        ///< came with the latest listing that brought anything
    bool attachments = false; ///< it is known to have some
    bool inText = false;      ///< its saved copy has the words of the filter in its text

    explicit Entry(Row given)
        : row(std::move(given))
        , keys(keysOf(row))
        , opened(row.opened)
    {}
};

using Entries = std::vector<Entry>;

} // namespace mailbox
