// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/wire_meter.h"

#include "net/wire_octets.h"

#include <QSslCertificate>

#include <algorithm>
#include <utility>

namespace net {

namespace {

// RFC 8446 section 5.2: five octets before what is encrypted, one for its type and 16 for its seal behind it.
constexpr qint64 recordAdds = 22;
constexpr qint64 recordHolds = 16 * 1024;

// What a server says in a handshake besides its certificates, with two tickets.
constexpr qint64 handshake = 1000;

} // namespace

WireMeter::WireMeter(const QSslSocket& socket)
    : socket_(socket)
{
    connect(&socket, &QSslSocket::encryptedBytesWritten, this, [this](qint64 octets) { sent_ += octets; });
    connect(&socket, &QSslSocket::bytesWritten, this, [this](qint64 octets) {
        if (socket_.mode() == QSslSocket::UnencryptedMode) // else these were told above, encrypted
            sent_ += octets;
    });
    connect(&socket, &QSslSocket::stateChanged, this, &WireMeter::follow);
}

void WireMeter::follow(QAbstractSocket::SocketState state)
{
    look();
    if (state != QAbstractSocket::HostLookupState)
        return;
    before_ = traffic();
    sent_ = seen_ = read_ = records_ = 0;
}

void WireMeter::look()
{
    seen_ = std::max(seen_, octetsReceivedOn(socket_.socketDescriptor()).value_or(0));
}

void WireMeter::noteRead(qint64 octets)
{
    read_ += octets;
    records_ += 1 + octets / recordHolds;
}

qint64 WireMeter::reckoned() const
{
    qint64 octets = read_ + records_ * recordAdds + (read_ > 0 ? handshake : 0);
    for (const QSslCertificate& certificate : socket_.peerCertificateChain())
        octets += certificate.toDer().size();
    return octets;
}

/// A system that tells less than what was read does not count.
base::Traffic WireMeter::traffic() const
{
    return before_ + base::Traffic{seen_ > read_ ? seen_ : reckoned(), sent_};
}

} // namespace net
