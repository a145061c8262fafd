// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/wire_octets.h"

namespace net {

std::optional<qint64> octetsReceivedOn(qintptr)
{
    return std::nullopt;
}

} // namespace net
