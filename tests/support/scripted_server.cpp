// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/scripted_server.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

namespace support {

/// One client and its place in the script.
class ScriptedServer::Connection : public QObject {
public:
    Connection(ScriptedServer* server, QTcpSocket* socket, const QByteArray& script)
        : QObject(socket)
        , server_(server)
        , socket_(socket)
        , steps_(script.trimmed().split('\n'))
    {
        connect(socket_, &QTcpSocket::readyRead, this, &Connection::hear);
        connect(socket_, &QTcpSocket::disconnected, socket_, &QObject::deleteLater);
        go();
    }

private:
    void hear()
    {
        while (socket_->canReadLine()) {
            lines_.append(socket_->readLine().trimmed());
            server_->heard_.append(lines_.last());
        }
        go();
    }

    void go()
    {
        QByteArray out;
        while (!steps_.isEmpty() && step(steps_.first(), out))
            steps_.removeFirst();
        if (!out.isEmpty() && socket_->state() == QAbstractSocket::ConnectedState)
            socket_->write(out);
    }

    /// Does one step; false when it has to wait.
    bool step(const QByteArray& line, QByteArray& out)
    {
        if (line.startsWith("S: ") || line == "S:") {
            out += line.mid(3) + "\r\n";
        } else if (line.startsWith("S.: ")) {
            out += line.mid(4).replace("\\r", "\r").replace("\\n", "\n");
        } else if (line.startsWith("C: ")) {
            if (lines_.isEmpty())
                return false;
            if (!lines_.takeFirst().startsWith(line.mid(3)))
                out += "-ERR the script has no such line here\r\n";
        } else if (line.startsWith("drip: ")) {
            drip(line.mid(6));
            return false;
        } else if (line == "close") {
            socket_->write(std::exchange(out, {}));
            socket_->disconnectFromHost();
            return false;
        } else {
            return false; // silence
        }
        return true;
    }

    void drip(const QByteArray& text)
    {
        if (dripping_)
            return;
        dripping_ = true;
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [this, text, at = qsizetype(0)]() mutable {
            socket_->write(text.mid(at++ % text.size(), 1));
        });
        timer->start(300);
    }

    ScriptedServer* server_;
    QTcpSocket* socket_;
    QByteArrayList steps_;
    QByteArrayList lines_;
    bool dripping_ = false;
};

ScriptedServer::ScriptedServer(const QByteArrayList& scripts, QObject* parent)
    : QObject(parent)
    , scripts_(scripts)
{
    connect(&server_, &QTcpServer::newConnection, this, &ScriptedServer::welcome);
    if (!server_.listen(QHostAddress::LocalHost))
        qFatal("no port on loopback");
}

void ScriptedServer::welcome()
{
    while (QTcpSocket* socket = server_.nextPendingConnection()) {
        const QByteArray script = scripts_.value(std::min<qsizetype>(connections_++, scripts_.size() - 1));
        new Connection(this, socket, script);
    }
}

} // namespace support
