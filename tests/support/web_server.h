// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/identity.h"

#include <QByteArrayList>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <optional>

namespace support {

/// A web server on loopback that says what a test wants it to say, to the octet. One request a connection.
class WebServer : public QObject {
    Q_OBJECT
public:
    /// What happens once a request has come.
    struct Reply {
        QByteArray octets;
        enum class Then { Close, Wait, Drip } then = Then::Close; ///< Drip: an octet each 20 ms, for ever
    };
    /// By host and path: "a.example/p.png".
    using Clerk = std::function<Reply(const QByteArray& place)>;

    explicit WebServer(Clerk clerk, const std::optional<practice::Identity>& identity = {},
                       QObject* parent = nullptr);
    ~WebServer() override;

    [[nodiscard]] quint16 port() const { return server_->serverPort(); }
    [[nodiscard]] int connections() const { return connections_; }
    [[nodiscard]] int open() const { return open_; }
    /// Most connections that were open at once.
    [[nodiscard]] int mostOpen() const { return mostOpen_; }
    /// The requests, each whole, in order.
    [[nodiscard]] const QByteArrayList& requests() const { return requests_; }

    /// Hangs up on the one that waits longest.
    void release();

    /// 200 with this body.
    [[nodiscard]] static Reply ok(const QByteArray& body);
    [[nodiscard]] static Reply turn(const QByteArray& location);
    /// A PNG of one colour, `side` px wide and high.
    [[nodiscard]] static QByteArray picture(int side = 40);

private:
    void welcome();
    void hear(QTcpSocket* socket);
    void answer(QTcpSocket* socket, const Reply& reply);

    Clerk clerk_;
    std::unique_ptr<QTcpServer> server_;
    QByteArrayList requests_;
    QList<QTcpSocket*> waiting_;
    int connections_ = 0;
    int open_ = 0;
    int mostOpen_ = 0;
};

} // namespace support
