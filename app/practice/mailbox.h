// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/message.h"

#include <memory>
#include <set>
#include <vector>

namespace practice {

class Maildrop;

/// The messages that wait. Only one session at a time opens it (RFC 1939 section 4: the exclusive-access
/// lock). What is deleted is gone for as long as this object lives. Not thread-safe: lives in the server's
/// thread.
class Mailbox : public std::enable_shared_from_this<Mailbox> {
public:
    explicit Mailbox(std::vector<Message> messages);

    /// The lock and the list of what is there now; null while another session has it.
    [[nodiscard]] std::unique_ptr<Maildrop> open();

    /// New mail: an open session does not see it, the next one does.
    void add(Message message);

    /// Takes every message with this UID away, as if another program had: an open session still lists it and
    /// gets -ERR.
    void remove(const QByteArray& uid);

    /// The UIDs of what is there, in order.
    [[nodiscard]] std::vector<QByteArray> uids() const;

private:
    friend class Maildrop;
    using Entry = std::shared_ptr<const Message>;

    std::vector<Entry> messages_;
    bool inUse_ = false;
};

/// The mailbox as one session sees it: numbers from 1, deletions that count only with commit(). Gives the
/// lock back when it ends, whatever the reason.
class Maildrop {
public:
    explicit Maildrop(std::shared_ptr<Mailbox> mailbox);
    ~Maildrop();
    Maildrop(const Maildrop&) = delete;
    Maildrop& operator=(const Maildrop&) = delete;

    [[nodiscard]] qint64 highestNumber() const { return static_cast<qint64>(messages_.size()); }
    [[nodiscard]] qint64 count() const;  ///< without those marked as deleted
    [[nodiscard]] qint64 octets() const; ///< likewise

    /// Null where there is no such number or it is marked as deleted.
    [[nodiscard]] const Message* find(qint64 number) const;

    /// Whether the message can still be read: false when it was taken away meanwhile.
    [[nodiscard]] bool isThere(qint64 number) const;

    void markDeleted(qint64 number); ///< `number` as accepted by find()
    void unmarkAll();
    void commit();

private:
    std::shared_ptr<Mailbox> mailbox_;
    std::vector<Mailbox::Entry> messages_;
    std::set<qint64> deleted_;
};

} // namespace practice
