// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslSocket>

namespace practice {

/// A plain client that waits for each answer. The server has to live in another thread (Host).
class Client {
public:
    /// In clear, up to the greeting.
    [[nodiscard]] bool connectClear(quint16 port);
    /// TLS from the first byte, trusting only `caPem` (nothing when empty), up to the greeting.
    [[nodiscard]] bool connectTls(quint16 port, const QByteArray& caPem,
                                  const QString& host = QStringLiteral("localhost"));
    /// After STLS was answered.
    [[nodiscard]] bool startTls(const QByteArray& caPem);

    void send(const QByteArray& octets);
    /// The next line, without CRLF; empty when the wire ended or nothing came for 20 s.
    [[nodiscard]] QByteArray line();
    /// Sends a command and reads one line.
    [[nodiscard]] QByteArray ask(const QByteArray& command);
    /// What follows a +OK up to the closing dot, as on the wire; empty when it never came.
    [[nodiscard]] QByteArray body();
    /// `body()` with its dots taken away again.
    [[nodiscard]] QByteArray message();
    /// USER and PASS; the answer to PASS.
    [[nodiscard]] QByteArray signOn(const QByteArray& user, const QByteArray& password);
    /// Whether the server hangs up within 20 s; reads what is left.
    [[nodiscard]] bool isHungUp();
    void drop() { socket_.abort(); }

    [[nodiscard]] QByteArray greeting() const { return greeting_; }
    [[nodiscard]] QSslSocket& socket() { return socket_; }

private:
    bool trust(const QByteArray& caPem);

    QSslSocket socket_;
    QByteArray input_;
    QByteArray greeting_;
};

} // namespace practice
