// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/ssl_transport.h"

#include "net/certificate.h"

#include <QFile>
#include <QSslCipher>
#include <QSslConfiguration>
#include <QSslKey>

#include <algorithm>

namespace net {

using base::Error;
using base::Fault;

namespace {

/// Qt buffers without bound otherwise: a server could fill the memory with one answer. Large enough that a
/// fast line is not slowed down by many small reads.
constexpr qint64 readBuffer = 512 * 1024;

/// A chain is judged again after this, though tickets would serve for a week.
constexpr int hoursOfTrust = 24;

QString nameOf(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2: return QStringLiteral("TLS 1.2");
    case QSsl::TlsV1_3: return QStringLiteral("TLS 1.3");
    default: return QStringLiteral("TLS");
    }
}

/// Qt wants to be told of what kind it is.
QSslKey keyIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray pem = file.readAll();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

} // namespace

SslTransport::SslTransport(std::shared_ptr<TicketBox> tickets, QObject* parent)
    : Transport(parent)
    , tickets_(std::move(tickets))
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, !tickets_);
    socket_.setSslConfiguration(configuration);
    socket_.setReadBufferSize(readBuffer);
    connect(&socket_, &QSslSocket::connected, this, &SslTransport::noteConnected);
    connect(&socket_, &QSslSocket::encrypted, this, &SslTransport::judgeCertificate);
    connect(&socket_, &QSslSocket::sslErrors, this, &SslTransport::collect);
    connect(&socket_, &QSslSocket::newSessionTicketReceived, this, &SslTransport::keepTicket);
    connect(&socket_, &QSslSocket::readyRead, this, &Transport::bytesArrived);
    connect(&socket_, &QSslSocket::disconnected, this, &SslTransport::noteDisconnected);
    connect(&socket_, &QSslSocket::errorOccurred, this, &SslTransport::noteError);
}

SslTransport::~SslTransport()
{
    socket_.disconnect(this); // its own destructor would speak to half an object
}

void SslTransport::open(const Endpoint& endpoint)
{
    endpoint_ = endpoint;
    if (!trustFurtherAuthorities()) {
        end({Fault::CannotRead, endpoint_.caFile, {}});
        return;
    }
    if (!takeCertificate()) {
        end({Fault::CannotRead, endpoint_.certificateFile, {}});
        return;
    }
    offerTicket();
    connectTo(endpoint_.host);
}

void SslTransport::offerTicket()
{
    if (tickets_)
        offered_ = tickets_->ticketFor(endpoint_, QDateTime::currentDateTimeUtc());
    QSslConfiguration configuration = socket_.sslConfiguration();
    configuration.setSessionTicket(offered_ ? offered_->octets : QByteArray());
    socket_.setSslConfiguration(configuration);
}

/// The certificate of the server is kept with a session, the chain is not.
bool SslTransport::isResumed() const
{
    return offered_ && socket_.peerCertificateChain().isEmpty();
}

/// What is renewed by a session that was resumed lasts no longer than what resumed it.
QDateTime SslTransport::trustedUntil() const
{
    if (isResumed())
        return offered_->until;
    QDateTime until = QDateTime::currentDateTimeUtc().addSecs(hoursOfTrust * 3600);
    for (const QSslCertificate& certificate : socket_.peerCertificateChain())
        until = std::min(until, certificate.expiryDate());
    return until;
}

/// TLS 1.3 gives tickets behind the handshake, when it likes; TLS 1.2 within it.
void SslTransport::keepTicket()
{
    const QByteArray ticket = socket_.sslConfiguration().sessionTicket();
    if (tickets_ && !handshaking_ && !ended_ && !ticket.isEmpty())
        tickets_->keep(endpoint_, {ticket, trustedUntil()});
}

/// True if one was offered: the handshake may have failed by it.
bool SslTransport::dropTicket()
{
    if (!offered_)
        return false;
    tickets_->forget(endpoint_);
    offered_.reset();
    return true;
}

void SslTransport::connectWithout()
{
    if (ended_)
        return;
    socket_.abort();
    startsAnew_ = false;
    reasons_.clear();
    offerTicket();
    connectTo(endpoint_.host);
}

void SslTransport::connectTo(const QString& address)
{
    handshaking_ = endpoint_.implicitTls;
    tls_ = endpoint_.implicitTls;
    if (endpoint_.implicitTls)
        socket_.connectToHostEncrypted(address, endpoint_.port, endpoint_.host);
    else
        socket_.connectToHost(address, endpoint_.port);
}

/// "localhost" is this machine also where no resolver knows it (RFC 6761 section 6.3), as in a bare
/// container.
bool SslTransport::mayTryLoopback(QAbstractSocket::SocketError error) const
{
    return error == QAbstractSocket::HostNotFoundError && !triedLoopback_ &&
           endpoint_.host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0;
}

bool SslTransport::trustFurtherAuthorities()
{
    if (endpoint_.caFile.isEmpty())
        return true;
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(endpoint_.caFile, QSsl::Pem);
    QSslConfiguration configuration = socket_.sslConfiguration();
    configuration.addCaCertificates(authorities);
    socket_.setSslConfiguration(configuration);
    return !authorities.isEmpty();
}

/// What the server may know us by, with its key.
bool SslTransport::takeCertificate()
{
    if (endpoint_.certificateFile.isEmpty())
        return true;
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(endpoint_.certificateFile, QSsl::Pem);
    const QSslKey key = keyIn(endpoint_.keyFile);
    QSslConfiguration configuration = socket_.sslConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    socket_.setSslConfiguration(configuration);
    return !chain.isEmpty() && !key.isNull();
}

void SslTransport::noteConnected()
{
    // PASS must not wait for the acknowledgement of USER (Nagle against delayed ACK).
    socket_.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (endpoint_.sendBuffer > 0)
        socket_.setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, endpoint_.sendBuffer);
    if (!endpoint_.implicitTls)
        Q_EMIT opened();
}

void SslTransport::startTls()
{
    handshaking_ = true;
    tls_ = true;
    socket_.setPeerVerifyName(endpoint_.host);
    socket_.startClientEncryption();
}

void SslTransport::collect(const QList<QSslError>& errors)
{
    for (const QSslError& error : errors) {
        if (!reasons_.contains(error.errorString()))
            reasons_.append(error.errorString());
    }
}

void SslTransport::judgeCertificate()
{
    handshaking_ = false;
    if (!namesHost(socket_.peerCertificate(), endpoint_.host)) {
        (void)dropTicket();
        // Told before the abort, which would tell it as a closed line.
        end(certificateRefused({QStringLiteral("it does not name this server as a subjectAltName")}));
        socket_.abort();
        return;
    }
    keepTicket();
    Q_EMIT encrypted({nameOf(socket_.sessionProtocol()), socket_.sessionCipher().name(), isResumed()});
    if (endpoint_.implicitTls && !ended_)
        Q_EMIT opened();
}

QByteArray SslTransport::read(qint64 most)
{
    const QByteArray bytes = socket_.read(most);
    meter_.noteRead(bytes.size());
    return bytes;
}

qint64 SslTransport::bytesAvailable() const
{
    return socket_.bytesAvailable();
}

void SslTransport::write(const QByteArray& bytes)
{
    if (socket_.state() != QAbstractSocket::ConnectedState)
        return;
    socket_.write(bytes);
    socket_.flush(); // Qt would encrypt and send it some rounds of the event loop later
}

void SslTransport::close()
{
    if (socket_.state() == QAbstractSocket::UnconnectedState)
        end({Fault::ClosedByServer, {}, {}});
    else
        socket_.disconnectFromHost();
}

void SslTransport::abort()
{
    if (handshaking_) // somebody lost patience, perhaps with a server that chokes on tickets
        (void)dropTicket();
    ended_ = true;
    meter_.look();
    socket_.abort();
}

std::optional<base::Traffic> SslTransport::onWire()
{
    meter_.look();
    return tls_ ? std::optional(meter_.traffic()) : std::nullopt;
}

void SslTransport::noteDisconnected()
{
    if (startsAnew_)
        return;
    end({Fault::ClosedByServer, {}, {}});
}

void SslTransport::noteError(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::TemporaryError || startsAnew_)
        return;
    if (mayTryLoopback(error)) {
        triedLoopback_ = true;
        QMetaObject::invokeMethod(
            this, [this] { connectTo(QStringLiteral("127.0.0.1")); }, Qt::QueuedConnection);
        return;
    }
    const bool inHandshake = handshaking_ && socket_.peerPort() != 0;
    if (inHandshake && !ended_ && dropTicket() && endpoint_.implicitTls) {
        startsAnew_ = true;
        QMetaObject::invokeMethod(this, &SslTransport::connectWithout, Qt::QueuedConnection);
        return;
    }
    end(explained(error));
}

void SslTransport::end(const Error& how)
{
    if (ended_)
        return;
    ended_ = true;
    Q_EMIT closed(how);
}

Error SslTransport::explained(QAbstractSocket::SocketError error) const
{
    const QString where = QStringLiteral("%1:%2").arg(endpoint_.host).arg(endpoint_.port);
    if (!reasons_.isEmpty())
        return certificateRefused(reasons_);
    const bool connected = socket_.peerPort() != 0;
    if (handshaking_ && connected && error != QAbstractSocket::ConnectionRefusedError)
        return {Fault::HandshakeFailed, socket_.errorString(), {}};
    switch (error) {
    case QAbstractSocket::HostNotFoundError: return {Fault::HostNotFound, endpoint_.host, {}};
    case QAbstractSocket::ConnectionRefusedError: return {Fault::ConnectionRefused, where, {}};
    case QAbstractSocket::RemoteHostClosedError: return {Fault::ClosedByServer, {}, {}};
    default: return {Fault::Unreachable, where, socket_.errorString().toUtf8()};
    }
}

Error SslTransport::certificateRefused(const QStringList& reasons) const
{
    const QSslCertificate certificate = socket_.peerCertificate();
    QString subject = endpoint_.host + QStringLiteral(": ") + reasons.join(QStringLiteral("; "));
    if (!certificate.isNull())
        subject += QStringLiteral(" (SHA-256 %1)").arg(fingerprint(certificate));
    return {Fault::CertificateRefused, subject, {}};
}

} // namespace net
