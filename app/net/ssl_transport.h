// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/ticket_box.h"
#include "net/transport.h"
#include "net/wire_meter.h"

#include <QSslError>
#include <QSslSocket>

#include <memory>

namespace net {

/// The real wire. QSslSocket lives only here. TLS 1.2 at least; chain, date, host name and subjectAltName are
/// verified, and there is no way to go on after a failure. With tickets an earlier session is resumed where
/// the server likes; if that goes wrong, the connection is made once more without.
class SslTransport final : public Transport {
    Q_OBJECT
public:
    explicit SslTransport(std::shared_ptr<TicketBox> tickets = {}, QObject* parent = nullptr);
    ~SslTransport() override;

    void open(const Endpoint& endpoint) override;
    void startTls() override;
    [[nodiscard]] QByteArray read(qint64 most) override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    void write(const QByteArray& bytes) override;
    void close() override;
    [[nodiscard]] std::optional<base::Traffic> onWire() override;
    void abort() override;

private:
    void connectTo(const QString& address);
    [[nodiscard]] bool mayTryLoopback(QAbstractSocket::SocketError error) const;
    void noteConnected();
    void judgeCertificate();
    void offerTicket();
    void keepTicket();
    [[nodiscard]] bool isResumed() const;
    [[nodiscard]] QDateTime trustedUntil() const;
    [[nodiscard]] bool dropTicket();
    void connectWithout();
    void collect(const QList<QSslError>& errors);
    void noteDisconnected();
    void noteError(QAbstractSocket::SocketError error);
    void end(const base::Error& how);
    [[nodiscard]] bool trustFurtherAuthorities();
    [[nodiscard]] bool takeCertificate();
    [[nodiscard]] base::Error explained(QAbstractSocket::SocketError error) const;
    [[nodiscard]] base::Error certificateRefused(const QStringList& reasons) const;

    std::shared_ptr<TicketBox> tickets_; ///< null: each session begins anew
    std::optional<TicketBox::Ticket> offered_;
    Endpoint endpoint_;
    QStringList reasons_; ///< what is wrong with the certificate
    bool tls_ = false;    ///< begun or over
    bool handshaking_ = false;
    bool startsAnew_ = false; ///< another connection follows in a moment
    bool triedLoopback_ = false;
    bool ended_ = false;
    QSslSocket socket_;
    WireMeter meter_{socket_};
};

} // namespace net
