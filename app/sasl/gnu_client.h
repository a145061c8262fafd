// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/mechanisms.h"

struct Gsasl;
struct Gsasl_session;

namespace sasl {

/// A mechanism of GNU SASL.
///
/// SCRAM (RFC 5802, RFC 7677): how often the server wants the password hashed is bounded on both sides before
/// it is done, and the server's signature has to be right; after anything that is wrong with either nothing
/// more is said to that server. Channel binding is not used: Qt gives no way to what it needs of TLS.
class GnuClient final : public base::SaslClient {
public:
    /// Null where there is no such mechanism.
    [[nodiscard]] static std::unique_ptr<GnuClient> make(const QByteArray& mechanism,
                                                         const Identity& identity);

    ~GnuClient() override;
    GnuClient(const GnuClient&) = delete;
    GnuClient& operator=(const GnuClient&) = delete;

    [[nodiscard]] std::optional<base::Secret> first() override;
    [[nodiscard]] base::Result<base::Secret> answer(const QByteArray& challenge) override;
    [[nodiscard]] base::Done proven() const override;

private:
    explicit GnuClient(const QByteArray& mechanism);

    [[nodiscard]] bool begin(const Identity& identity);
    [[nodiscard]] bool isScram() const { return mechanism_.startsWith("SCRAM-"); }
    [[nodiscard]] base::Done judge(const QByteArray& challenge) const;
    [[nodiscard]] base::Result<base::Secret> step(const QByteArray& input);
    [[nodiscard]] tl::unexpected<base::Error> failure(base::Fault fault, const QByteArray& words = {}) const;

    QByteArray mechanism_;
    int leastIterations_ = 0;
    Gsasl* library_ = nullptr;
    Gsasl_session* session_ = nullptr;
    bool complete_ = false; ///< the mechanism has all it needs
};

} // namespace sasl
