// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

class QTcpSocket;

namespace support {

/// Stands between a client and a server on loopback, hands on every octet and counts it.
class CountingRelay {
public:
    explicit CountingRelay(quint16 server);

    [[nodiscard]] quint16 port() const { return listener_.serverPort(); }
    [[nodiscard]] qint64 up() const { return up_; } ///< octets from clients
    [[nodiscard]] qint64 down() const { return down_; }
    /// All that called are gone.
    [[nodiscard]] bool isIdle() const { return open_ == 0; }

private:
    void accept();
    static void handOn(QTcpSocket* from, QTcpSocket* to, qint64& count);

    quint16 server_;
    qint64 up_ = 0;
    qint64 down_ = 0;
    int open_ = 0;
    QTcpServer listener_; ///< last: its sockets go first, and tell of it
};

} // namespace support
