// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>

namespace net {

/// Is this an address on the public internet, that a message may name? False for this machine, private and
/// local networks, multicast, what is reserved or for documentation (the IANA special-purpose registries,
/// RFC 6890 and its updates), and for IPv6 forms that carry such an IPv4 address: mapped, NAT64, 6to4.
/// What is in doubt is not public.
[[nodiscard]] bool isPublic(const QHostAddress& address);

} // namespace net
