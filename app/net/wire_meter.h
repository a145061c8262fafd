// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/traffic.h"

#include <QSslSocket>

namespace net {

/// What went over the wire of a socket, of one connection after the other, with the handshakes and records of
/// TLS. What is sent Qt tells; what comes only the system knows, and where it does not tell, this reckons.
class WireMeter : public QObject {
    Q_OBJECT
public:
    explicit WireMeter(const QSslSocket& socket);

    /// So much of what came was read, decrypted.
    void noteRead(qint64 octets);
    /// Asks the system while it still knows: before the socket is closed.
    void look();

    [[nodiscard]] base::Traffic traffic() const;

private:
    void follow(QAbstractSocket::SocketState state);
    [[nodiscard]] qint64 reckoned() const;

    const QSslSocket& socket_;
    base::Traffic before_; ///< of connections that ended
    qint64 sent_ = 0;      ///< of this one, like all that follows
    qint64 seen_ = 0;      ///< received, as the system said at the last look
    qint64 read_ = 0;      ///< decrypted
    qint64 records_ = 0;   ///< that this came in, at least
};

} // namespace net
