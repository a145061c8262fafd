// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <QDateTime>
#include <QHash>

#include <optional>

namespace net {

/// Tickets of TLS sessions, so that the next connection to the same server, trusted by the same authorities,
/// takes fewer octets and, in TLS 1.2, a round trip less. In memory only, as long as an account is open.
///
/// A resumed session shows no chain that could be judged again. So a ticket serves for a day after the chain
/// was, and never longer than each certificate of it is valid. Lives in one thread.
class TicketBox {
public:
    struct Ticket {
        QByteArray octets;
        QDateTime until; ///< UTC
    };

    /// In place of what was there.
    void keep(const Endpoint& endpoint, const Ticket& ticket) { tickets_.insert(keyOf(endpoint), ticket); }
    void forget(const Endpoint& endpoint) { tickets_.remove(keyOf(endpoint)); }
    /// What serves at this moment.
    [[nodiscard]] std::optional<Ticket> ticketFor(const Endpoint& endpoint, const QDateTime& now) const;

private:
    [[nodiscard]] static QString keyOf(const Endpoint& endpoint);

    QHash<QString, Ticket> tickets_;
};

} // namespace net
