// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "practice/mailbox.h"
#include "practice/options.h"

#include <QObject>

#include <memory>

namespace practice {

/// A POP3 server on loopback for people who want to practise, and for tests that want a real wire: TCP, TLS
/// and a whole protocol, with a key and an authority made for this one object. Everything happens in the
/// thread it lives in and needs that thread's event loop; see Host for a thread of its own.
class Server : public QObject {
    Q_OBJECT
public:
    explicit Server(Options options = {}, QObject* parent = nullptr);
    ~Server() override;

    /// Makes key and certificate and listens on 127.0.0.1 at a port that is free. Fault::NotSupported when
    /// TLS cannot be had, Fault::Unreachable when there is no port.
    [[nodiscard]] base::Done listen();

    [[nodiscard]] quint16 port() const; ///< 0 before listen()
    [[nodiscard]] QString user() const;
    [[nodiscard]] base::Secret password() const;

    /// The authority to trust, PEM; empty before listen().
    [[nodiscard]] QByteArray caCertificatePem() const;

    [[nodiscard]] Mailbox& mailbox();

    /// Cuts every open connection without a word.
    void cutConnections();

    /// What clients have said, "USER guest", "PASS ***", ...: of ended connections first, then of open ones.
    [[nodiscard]] QList<QByteArray> heard() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace practice
