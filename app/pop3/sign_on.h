// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sasl_client.h"
#include "pop3/plan.h"

#include <QByteArray>

#include <optional>

namespace pop3 {

/// What one session may do to get in. A snapshot: a changed setting means a new session.
struct SignOn {
    enum class Way {
        Auto, ///< the strongest that is offered; over a clear link USER/PASS only with allowPlaintext
        User,
        Apop, ///< nothing ever falls back
        Sasl, ///< `mechanism`, and no other
    };

    QByteArray user; ///< UTF-8
    base::Secret password;
    Way way = Way::Auto;
    QByteArray mechanism = {};      ///< by its name in capital letters
    base::SaslClients clients = {}; ///< for these: empty means PLAIN alone
    bool encrypted = false;         ///< the link has TLS from its first byte
    bool startTls = false;          ///< nothing but CAPA, STLS and QUIT before TLS
    bool allowPlaintext = false;
    std::optional<Plan> plan = {}; ///< what to begin with over TLS, where the server greets as it did then
};

} // namespace pop3
