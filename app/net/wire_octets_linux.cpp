// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/wire_octets.h"

#include <linux/tcp.h> // that of the C library ends before the counts
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstddef>

namespace net {

std::optional<qint64> octetsReceivedOn(qintptr socket)
{
    constexpr socklen_t needed = offsetof(tcp_info, tcpi_bytes_received) + sizeof(__u64);
    tcp_info info{};
    socklen_t given = sizeof info;
    if (socket < 0 || getsockopt(int(socket), IPPROTO_TCP, TCP_INFO, &info, &given) != 0 || given < needed)
        return std::nullopt;
    return qint64(info.tcpi_bytes_received);
}

} // namespace net
