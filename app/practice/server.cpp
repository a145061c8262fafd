// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/server.h"

#include "practice/connection.h"
#include "practice/identity.h"
#include "practice/letters.h"

#include <QRandomGenerator>
#include <QTcpServer>

#include <algorithm>

namespace practice {

namespace {

/// Loopback or not: each connection costs buffers. A mail reader needs one or two.
constexpr std::size_t connectionLimit = 32;
constexpr qsizetype heardLimit = 10'000;

/// Sixteen letters that are not mistaken for one another when typed: about 75 bits.
base::Secret freshPassword()
{
    static constexpr char letters[] = "abcdefghjkmnpqrstuvwxyz";
    QByteArray word;
    for (int i = 0; i < 16; ++i)
        word += letters[QRandomGenerator::system()->bounded(int(sizeof letters) - 1)];
    return base::Secret(word);
}

std::vector<Message> takeMessages(Options& options)
{
    std::vector<Message> messages = options.messages ? std::move(*options.messages) : letters();
    options.messages.reset(); // the options are copied for each connection
    return messages;
}

Options withPassword(Options options)
{
    if (options.password.isEmpty())
        options.password = freshPassword();
    return options;
}

} // namespace

class Server::Private : public QTcpServer {
public:
    explicit Private(Options given)
        : options(withPassword(std::move(given)))
        , mailbox(std::make_shared<Mailbox>(takeMessages(options)))
    {}

    /// Removes it from the list; deletes it later, since it is still in its own signal.
    void forget(Connection* connection)
    {
        heardBefore += connection->heard();
        heardBefore.remove(0, std::max<qsizetype>(0, heardBefore.size() - heardLimit));
        const auto gone = std::ranges::find(connections, connection, &std::unique_ptr<Connection>::get);
        if (gone == connections.end())
            return;
        gone->release()->deleteLater();
        connections.erase(gone);
    }

    Options options;
    std::shared_ptr<Mailbox> mailbox;
    Identity identity;
    std::vector<std::unique_ptr<Connection>> connections;
    QList<QByteArray> heardBefore;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto connection = std::make_unique<Connection>(mailbox, options, identity);
        Connection* raw = connection.get();
        connect(raw, &Connection::closed, this, [this, raw] { forget(raw); });
        const bool full = connections.size() >= connectionLimit;
        connections.push_back(std::move(connection));
        if (!raw->begin(descriptor) || full)
            raw->cut();
    }
};

Server::Server(Options options, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(std::move(options)))
{
    d->setParent(this); // so that it moves to another thread together with this object
}

Server::~Server()
{
    d->setParent(nullptr);
}

base::Done Server::listen()
{
    auto identity = makeIdentity(d->options.flaw);
    if (!identity)
        return tl::unexpected(identity.error());
    d->identity = std::move(*identity);
    if (!d->listen(QHostAddress(QHostAddress::LocalHost)))
        return base::fail(base::Fault::Unreachable, d->errorString());
    return {};
}

quint16 Server::port() const
{
    return d->serverPort();
}

QString Server::user() const
{
    return d->options.user;
}

base::Secret Server::password() const
{
    return d->options.password;
}

QByteArray Server::caCertificatePem() const
{
    return d->identity.authorityPem;
}

Mailbox& Server::mailbox()
{
    return *d->mailbox;
}

void Server::cutConnections()
{
    while (!d->connections.empty())
        d->connections.back()->cut();
}

QList<QByteArray> Server::heard() const
{
    QList<QByteArray> all = d->heardBefore;
    for (const auto& connection : d->connections)
        all += connection->heard();
    return all;
}

} // namespace practice
