// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ticket_box.h"

namespace net {

std::optional<TicketBox::Ticket> TicketBox::ticketFor(const Endpoint& endpoint, const QDateTime& now) const
{
    const auto found = tickets_.constFind(keyOf(endpoint));
    return found == tickets_.cend() || found->until <= now ? std::nullopt : std::optional(*found);
}

/// A line break is in no host name and in no path that anybody has.
QString TicketBox::keyOf(const Endpoint& endpoint)
{
    return endpoint.host.toLower() + QLatin1Char('\n') + QString::number(endpoint.port) + QLatin1Char('\n') +
           endpoint.caFile;
}

} // namespace net
