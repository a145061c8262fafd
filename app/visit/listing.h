// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/row.h"
#include "pop3/numbers.h"

#include <QHash>

#include <utility>
#include <vector>

namespace visit {

/// The mailbox as one session sees it: LIST and UIDL joined by number. LIST decides what exists; of a number
/// that comes twice the first counts; one id on several messages makes copies 0, 1, ... in order of their
/// numbers.
class Listing {
public:
    struct Entry {
        mailbox::MessageId id;
        pop3::MessageNumber number;
        qint64 octets;
        int copies = 1; ///< how many messages have this unique id
    };

    void addSize(pop3::MessageNumber number, qint64 octets);
    void addUid(pop3::MessageNumber number, const pop3::UniqueId& uid);

    /// Joins what was added. Without UIDL every message gets an identity for this session only. `whole`: no
    /// line of the listings was dropped. `counted`: how many messages STAT promised.
    void close(bool uidsRead, bool whole = true, qint64 counted = 0);

    /// What is not here is not there: no line made no sense, and LIST is short of none that STAT or UIDL has.
    [[nodiscard]] bool whole() const { return whole_; }

    /// UIDL is short of none that LIST has: a unique id that is not here is not there, if it is whole, too.
    [[nodiscard]] bool identified() const { return identified_; }
    [[nodiscard]] bool uidsRead() const { return uidsRead_; }
    /// Ascending by number.
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    /// Nothing when the message is not there.
    [[nodiscard]] const Entry* find(const mailbox::MessageId& id) const;
    [[nodiscard]] QList<mailbox::Row> rows() const;

private:
    void sortOut();
    void sortOutUids();
    void identify();
    void name(Entry& entry, const QByteArray& uid);

    bool uidsRead_ = false;
    bool whole_ = true;
    bool identified_ = true;
    std::vector<Entry> entries_;
    std::vector<std::pair<qint64, QByteArray>> uids_; ///< by number
    QHash<QByteArray, int> copies_;                   ///< of unique ids that came more than once
    QHash<mailbox::MessageId, size_t> places_;
};

} // namespace visit
