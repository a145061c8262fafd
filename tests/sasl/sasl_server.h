// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

struct Gsasl;
struct Gsasl_session;

namespace support {

/// The server's side of an exchange, by GNU SASL: knows one user, "joe" with the password "s3cret".
class SaslServer {
public:
    explicit SaslServer(const QByteArray& mechanism);
    ~SaslServer();
    SaslServer(const SaslServer&) = delete;
    SaslServer& operator=(const SaslServer&) = delete;

    /// What it says to what the client said; nothing where it refuses.
    [[nodiscard]] std::optional<QByteArray> step(const QByteArray& said);
    /// It has let the client in, with what step() gave last.
    [[nodiscard]] bool isDone() const { return done_; }

private:
    Gsasl* library_ = nullptr;
    Gsasl_session* session_ = nullptr;
    bool done_ = false;
};

} // namespace support
