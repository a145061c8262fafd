// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/live_server.h"

#include <QMap>

namespace live {

/// What lies in the server's own store, not asked over POP3: the N of the subject "Message N", and the octets
/// that the server has to give for it (line ends CRLF). A subject that comes twice or makes no sense is not
/// lost: it gets a number below zero.
using Mail = QMap<int, QByteArray>;

[[nodiscard]] Mail mailOnDisk(const support::LiveServer& server);

} // namespace live
