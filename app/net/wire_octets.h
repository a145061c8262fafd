// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace net {

/// How many octets the system has received on this connection of TCP, read or not; nothing where it does not
/// tell.
[[nodiscard]] std::optional<qint64> octetsReceivedOn(qintptr socket);

} // namespace net
