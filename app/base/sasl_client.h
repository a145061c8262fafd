// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <functional>
#include <memory>
#include <optional>

namespace base {

/// One exchange by one SASL mechanism, the client's side (RFC 4422). Used once. All octets as they are before
/// base64; whatever the client says is as secret as the password.
class SaslClient {
public:
    virtual ~SaslClient() = default;

    /// What the client says first; nothing where the server begins.
    [[nodiscard]] virtual std::optional<Secret> first() { return std::nullopt; }

    /// It must not stand in the same line as AUTH, as RFC 5034 allows.
    [[nodiscard]] virtual bool firstStandsAlone() const { return false; }

    /// The answer to a challenge. Fault::ServerNotProven: nothing more may be said to this server.
    /// Fault::LoginRefused: it told in a challenge that it refuses. Fault::BrokenChallenge: it made no sense.
    [[nodiscard]] virtual Result<Secret> answer(const QByteArray& challenge) = 0;

    /// The server says that all went well: did it prove what it had to? Fault::ServerNotProven.
    [[nodiscard]] virtual Done proven() const { return {}; }
};

/// Makes one for a mechanism, by its name in capital letters; null where there is none of that name.
using SaslClients = std::function<std::unique_ptr<SaslClient>(const QByteArray& mechanism)>;

} // namespace base
