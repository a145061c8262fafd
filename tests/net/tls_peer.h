// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/identity.h"

#include <QTcpServer>

#include <mutex>
#include <thread>
#include <vector>

/// A server of TLS that gives tickets and takes them, which Qt's own does not: greets, and reads until the
/// client goes. One connection after the other, in a thread of its own.
class TlsPeer {
public:
    explicit TlsPeer(const practice::Identity& identity,
                     const QHostAddress& address = QHostAddress::LocalHost);
    ~TlsPeer();

    [[nodiscard]] quint16 port() const { return port_; }

    /// From the next connection on: another key and certificate, while the tickets of before stay good or
    /// not.
    void become(const practice::Identity& identity, bool knowsOldTickets);
    /// Tickets that this one gave are good here too. Before the first connection.
    void shareTicketsOf(const TlsPeer& other);
    /// From the next connection on: whoever brings a ticket is cut off.
    void cutWhoResumes();

    /// How the handshakes went that came to an end, in order: was an earlier session resumed?
    [[nodiscard]] std::vector<bool> resumed() const;

private:
    void serve();
    void greet(int wire);

    QTcpServer server_;
    quint16 port_;
    mutable std::mutex mutex_;
    void* context_ = nullptr; ///< SSL_CTX
    bool cutsWhoResumes_ = false;
    bool ends_ = false;
    std::vector<bool> resumed_;
    std::thread thread_;
};
