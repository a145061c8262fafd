// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/connection.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QSslConfiguration>

namespace practice {

namespace {

using namespace std::chrono_literals;

constexpr auto handshakeLimit = 30s;
constexpr qint64 readLimit = 64 * 1024;
/// Enough to keep a fast wire busy, and all that a client that does not read can make us hold.
constexpr qint64 writeLimit = 256 * 1024;

/// RFC 1939 section 7: different for each greeting, in the form of a msg-id.
QByteArray freshStamp()
{
    return '<' + QByteArray::number(QRandomGenerator::system()->generate64(), 36) + '.' +
           QByteArray::number(QDateTime::currentSecsSinceEpoch()) + "@practice.example.org>";
}

} // namespace

Connection::Connection(std::shared_ptr<Mailbox> mailbox, const Options& options, const Identity& identity,
                       QObject* parent)
    : QObject(parent)
    , mailbox_(std::move(mailbox))
    , options_(options)
{
    setUpTls(identity);
    socket_.setReadBufferSize(readLimit);
    patience_.setSingleShot(true);
    connect(&patience_, &QTimer::timeout, this, &Connection::cut);
    connect(&socket_, &QSslSocket::encrypted, this, &Connection::onEncrypted);
    connect(&socket_, &QSslSocket::readyRead, this, &Connection::pump);
    connect(&socket_, &QSslSocket::bytesWritten, this, &Connection::pump);
    connect(&socket_, &QSslSocket::encryptedBytesWritten, this, &Connection::pump);
    connect(&socket_, &QSslSocket::disconnected, this, &Connection::end);
}

Connection::~Connection()
{
    socket_.disconnect(this); // its destructor says disconnected() when half of this object is gone
}

void Connection::setUpTls(const Identity& identity)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(identity.certificate);
    tls.setPrivateKey(identity.key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // asks no certificate of the client
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    socket_.setSslConfiguration(tls);
}

bool Connection::begin(qintptr descriptor)
{
    if (!socket_.setSocketDescriptor(descriptor))
        return false;
    socket_.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    patience_.start(options_.implicitTls ? handshakeLimit : options_.idle);
    if (options_.implicitTls)
        socket_.startServerEncryption();
    else
        converse(Conversation::Link::Clear);
    return true;
}

void Connection::converse(Conversation::Link link)
{
    conversation_.emplace(mailbox_, options_, link, freshStamp());
    pump();
}

void Connection::onEncrypted()
{
    if (!conversation_)
        return converse(Conversation::Link::Encrypted);
    conversation_->encrypted();
    pump();
}

void Connection::cut()
{
    socket_.abort();
    end();
}

QList<QByteArray> Connection::heard() const
{
    return conversation_ ? conversation_->heard() : heard_;
}

void Connection::pump()
{
    if (!conversation_ || ended_)
        return;
    read();
    write();
    finish();
}

void Connection::read()
{
    while (conversation_->hasRoom() && socket_.bytesAvailable() > 0 && !conversation_->wantsTls()) {
        conversation_->receive(socket_.read(readLimit));
        patience_.start(options_.idle);
    }
}

void Connection::write()
{
    while (socket_.bytesToWrite() + socket_.encryptedBytesToWrite() < writeLimit) {
        const QByteArray piece = conversation_->take();
        if (piece.isEmpty())
            return;
        socket_.write(piece);
        patience_.start(options_.idle);
    }
}

void Connection::finish()
{
    if (conversation_->isOver() && socket_.state() == QAbstractSocket::ConnectedState)
        return socket_.disconnectFromHost(); // after what is still to be written
    if (!conversation_->wantsTls() || socket_.isEncrypted() || socket_.mode() != QSslSocket::UnencryptedMode)
        return;
    if (socket_.bytesAvailable() > 0) // Qt would hand clear text out as if it had come over TLS
        return cut();
    patience_.start(handshakeLimit);
    socket_.startServerEncryption();
}

void Connection::end()
{
    if (std::exchange(ended_, true))
        return;
    patience_.stop();
    heard_ = heard();
    conversation_.reset(); // frees the mailbox
    Q_EMIT closed();
}

} // namespace practice
