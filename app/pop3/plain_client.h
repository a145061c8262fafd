// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sasl_client.h"

namespace pop3 {

/// PLAIN (RFC 4616): no identity to act as, who signs on, the password. What every session can do by itself.
class PlainClient final : public base::SaslClient {
public:
    PlainClient(const QByteArray& user, const base::Secret& password)
        : words_(QByteArray(1, '\0') + user + '\0' + password.reveal())
    {}

    [[nodiscard]] std::optional<base::Secret> first() override { return words_; }

    /// The server has all there is to say, and wants more.
    [[nodiscard]] base::Result<base::Secret> answer(const QByteArray& challenge) override
    {
        return base::fail(base::Fault::BrokenChallenge, QStringLiteral("PLAIN"), challenge);
    }

private:
    base::Secret words_;
};

} // namespace pop3
