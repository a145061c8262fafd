// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace account {

/// How the link is protected. Never weaker than the account says; never changed by what a server answers.
enum class Encryption {
    Implicit, ///< TLS from the first byte (RFC 8314), port 995
    StartTls, ///< STLS before anything sensitive (RFC 2595), port 110
    None,     ///< clear text, because the account says so in words, port 110
};

/// How to sign on. All but Auto: so and in no other way.
enum class Mechanism {
    Auto, ///< the strongest that the server offers; never a weaker one after a refusal
    User, ///< USER and PASS (RFC 1939 section 7)
    Apop,
    Plain,
    Login,
    CramMd5,
    ScramSha1,
    ScramSha256,
    XOAuth2,
    OAuthBearer,
    External, ///< who it is stands in the client certificate
};

/// As settings and command lines name it: "auto", "user", "scram-sha-256".
[[nodiscard]] QString nameOf(Mechanism mechanism);
[[nodiscard]] std::optional<Mechanism> mechanismNamed(const QString& name);
/// All names, in the order in which they are declared.
[[nodiscard]] QStringList mechanismNames();

/// One mailbox on one server, as the person set it up. Holds no secret. A value: copy it freely.
struct Account {
    QString host;     ///< a name or an address, without brackets
    quint16 port = 0; ///< 0 = the encryption's own port
    Encryption encryption = Encryption::Implicit;
    QString user;
    Mechanism mechanism = Mechanism::Auto;
    bool allowPlaintext = false;   ///< USER/PASS may cross a clear link
    bool slowOrCostly = false;     ///< nothing of a message but its header comes without the person's word
    QString certificateFile;       ///< to be known by (PEM); empty: none
    QString keyFile;               ///< its key (PEM, without a password)
    QString caFile;                ///< further certificate authorities (PEM); empty = the system's only
    std::chrono::seconds idle{30}; ///< a session with nothing to do ends by itself after this

    bool operator==(const Account&) const = default;

    [[nodiscard]] quint16 effectivePort() const;

    /// "user@host", what a person calls this mailbox; with ":port" where it is not the usual one.
    [[nodiscard]] QString label() const;

    /// "user@host:port" with the host in lower case: the same mailbox has the same key for ever.
    [[nodiscard]] QString key() const;

    /// key() as a folder name: readable, plus a short hash; never holds a separator or a leading dot.
    [[nodiscard]] QString folderName() const;
};

/// Where an account's archive and ledger lie: a folder of its own under the person's data folder.
[[nodiscard]] QString dataFolder(const Account& account);

/// Refuses empty hosts and control characters in host or user (Fault::BadUrl, Fault::BadName): before any
/// socket.
[[nodiscard]] base::Done validate(const Account& account);

} // namespace account
