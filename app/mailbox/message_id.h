// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMetaType>

namespace mailbox {

/// Which message, for ever. The server's unique id (UIDL), and where a server gives one id to several
/// messages, which of them (in order of their numbers). Where a server has no UIDL, uid is empty, copy is
/// made of number and size, and the identity ends with the session: such a message is never deleted.
struct MessageId {
    QByteArray uid;
    qint64 copy = 0;

    bool operator==(const MessageId&) const = default;

    [[nodiscard]] bool lasts() const { return !uid.isEmpty(); }
};

inline size_t qHash(const MessageId& id, size_t seed = 0)
{
    return qHashMulti(seed, id.uid, id.copy);
}

} // namespace mailbox

Q_DECLARE_METATYPE(mailbox::MessageId)
