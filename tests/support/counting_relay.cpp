// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/counting_relay.h"

#include <QTcpSocket>

namespace support {

CountingRelay::CountingRelay(quint16 server)
    : server_(server)
{
    if (!listener_.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    QObject::connect(&listener_, &QTcpServer::newConnection, &listener_, [this] { accept(); });
}

void CountingRelay::accept()
{
    QTcpSocket* const client = listener_.nextPendingConnection();
    auto* const server = new QTcpSocket(client);
    ++open_;
    handOn(client, server, up_);
    handOn(server, client, down_);
    QObject::connect(client, &QTcpSocket::disconnected, &listener_, [this] { --open_; });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), server_);
}

void CountingRelay::handOn(QTcpSocket* from, QTcpSocket* to, qint64& count)
{
    const auto move = [from, to, &count] {
        const QByteArray octets = to->state() == QTcpSocket::ConnectedState ? from->readAll() : QByteArray();
        count += octets.size();
        to->write(octets);
    };
    QObject::connect(from, &QTcpSocket::readyRead, to, move);
    QObject::connect(to, &QTcpSocket::connected, to, move);
    QObject::connect(from, &QTcpSocket::disconnected, to, [to] { to->disconnectFromHost(); });
}

} // namespace support
