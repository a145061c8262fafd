// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/server.h"

#include <QThread>

#include <functional>

namespace practice {

/// A Server in a thread of its own. While a Host exists, its server listens. Its functions may be called from
/// the thread that made it; each that asks the server waits for the answer (microseconds).
class Host {
public:
    /// Starts thread and server and waits until it listens (some 50 ms: the letters are made and the keys
    /// too). Failures as Server::listen().
    [[nodiscard]] static base::Result<std::unique_ptr<Host>> start(Options options = {});

    /// Cuts what is connected, ends the thread.
    ~Host();
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;

    [[nodiscard]] QString address() const { return QStringLiteral("127.0.0.1"); }
    [[nodiscard]] quint16 port() const { return port_; }
    [[nodiscard]] QString user() const { return user_; }
    [[nodiscard]] base::Secret password() const { return password_; }
    [[nodiscard]] QByteArray caCertificatePem() const { return caPem_; }

    /// Writes caCertificatePem() to a file, for what wants a file (account::Account::caFile).
    /// Fault::CannotWrite.
    [[nodiscard]] base::Done writeCaFile(const QString& path) const;

    void addMessage(Message message);          ///< see Mailbox::add
    void removeMessage(const QByteArray& uid); ///< see Mailbox::remove
    void cutConnections();                     ///< see Server::cutConnections
    [[nodiscard]] std::vector<QByteArray> uids();
    [[nodiscard]] QList<QByteArray> heard(); ///< see Server::heard

private:
    Host() = default;
    /// Runs `deed` in the server's thread and waits for it.
    void within(const std::function<void()>& deed);
    [[nodiscard]] base::Done listen(Options options);

    QThread thread_;
    QObject* doorman_ = nullptr; ///< lives in the thread as long as it runs: what calls are sent to
    std::unique_ptr<Server> server_;
    quint16 port_ = 0;
    QString user_;
    base::Secret password_;
    QByteArray caPem_;
};

} // namespace practice
