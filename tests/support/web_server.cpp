// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/web_server.h"

#include <QBuffer>
#include <QImage>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace support {

namespace {

std::unique_ptr<QTcpServer> makeServer(const std::optional<practice::Identity>& identity)
{
    if (!identity)
        return std::make_unique<QTcpServer>();
    auto server = std::make_unique<QSslServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity->certificate);
    configuration.setPrivateKey(identity->key);
    server->setSslConfiguration(configuration);
    return server;
}

/// "host/path" of a request.
QByteArray placeOf(const QByteArray& request)
{
    const qsizetype from = request.indexOf("\r\nHost: ") + 8;
    const QByteArray host = request.mid(from, request.indexOf("\r\n", from) - from);
    return host + request.split(' ').value(1);
}

} // namespace

WebServer::WebServer(Clerk clerk, const std::optional<practice::Identity>& identity, QObject* parent)
    : QObject(parent)
    , clerk_(std::move(clerk))
    , server_(makeServer(identity))
{
    connect(server_.get(), &QTcpServer::pendingConnectionAvailable, this, &WebServer::welcome);
    if (!server_->listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

// Its sockets tell that they go: while there is still a list of them.
WebServer::~WebServer()
{
    server_.reset();
}

void WebServer::welcome()
{
    while (QTcpSocket* socket = server_->nextPendingConnection()) {
        ++connections_;
        mostOpen_ = std::max(mostOpen_, ++open_);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { hear(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --open_;
            waiting_.removeAll(socket);
            socket->deleteLater();
        });
        hear(socket);
    }
}

void WebServer::hear(QTcpSocket* socket)
{
    const QByteArray request = socket->peek(64 * 1024);
    if (request.startsWith('\x16')) // a handshake, where none is expected: as real servers do
        return answer(socket, {"HTTP/1.1 400 Bad Request\r\n\r\n"});
    if (!request.endsWith("\r\n\r\n"))
        return;
    socket->readAll();
    requests_.append(request);
    answer(socket, clerk_(placeOf(request)));
}

void WebServer::answer(QTcpSocket* socket, const Reply& reply)
{
    socket->write(reply.octets);
    if (reply.then == Reply::Then::Close)
        return socket->disconnectFromHost();
    if (reply.then == Reply::Then::Wait)
        return waiting_.append(socket);
    auto* timer = new QTimer(socket);
    connect(timer, &QTimer::timeout, socket, [socket] { socket->write("x"); });
    timer->start(20);
}

void WebServer::release()
{
    if (!waiting_.isEmpty())
        waiting_.takeFirst()->disconnectFromHost();
}

WebServer::Reply WebServer::ok(const QByteArray& body)
{
    return {"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: " +
            QByteArray::number(body.size()) + "\r\n\r\n" + body};
}

WebServer::Reply WebServer::turn(const QByteArray& location)
{
    return {"HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n"};
}

QByteArray WebServer::picture(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return octets;
}

} // namespace support
