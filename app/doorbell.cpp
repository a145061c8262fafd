// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doorbell.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

namespace {

QByteArray answer()
{
    return "coming";
}

/// Names of local sockets are short, folders may be long.
QString nameFor(const QString& folder)
{
    const QByteArray path = QDir(folder).absolutePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24);
    return QStringLiteral("restante-") + QString::fromLatin1(hash);
}

} // namespace

Doorbell::Doorbell(const QString& folder, QObject* parent)
    : QObject(parent)
{
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server_, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* visitor = server_.nextPendingConnection()) {
            connect(visitor, &QLocalSocket::disconnected, visitor, &QObject::deleteLater);
            visitor->write(answer());
            visitor->disconnectFromServer();
        }
        Q_EMIT rung();
    });
    // A program that was killed leaves its bell on the wall. Nobody alive is behind it: the account's lock is
    // ours.
    QLocalServer::removeServer(nameFor(folder));
    server_.listen(nameFor(folder));
}

bool Doorbell::ring(const QString& folder, const QDeadlineTimer& end)
{
    const auto rest = [&end] { return int(end.remainingTime()); };
    QLocalSocket socket;
    socket.connectToServer(nameFor(folder), QIODevice::ReadOnly);
    return socket.waitForConnected(rest()) && socket.waitForReadyRead(rest()) && socket.readAll() == answer();
}
