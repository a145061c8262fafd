// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "pop3/numbers.h"

#include <optional>
#include <variant>

namespace pop3 {

// Commands are imperative; each is one line on the wire (RFC 1939 unless said).
struct Capa {}; ///< RFC 2449
struct Stls {}; ///< RFC 2595
struct Utf8 {}; ///< RFC 6856
struct User {
    QByteArray name;
};
struct Pass {
    base::Secret password;
};
struct Apop {
    QByteArray name;
    QByteArray digest;
};
/// AUTH, perhaps with the client's first words behind it (RFC 5034). All words of SASL stand here as they
/// are before base64.
struct Auth {
    QByteArray mechanism;
    std::optional<base::Secret> first;
};
/// The answer to a challenge, on a line of its own.
struct AuthAnswer {
    base::Secret words;
};
/// No more of this AUTH: "*".
struct AuthCancel {};
struct Stat {};
struct List {};
struct Uidl {};
struct Top {
    MessageNumber number;
    int lines;
};
struct Retr {
    MessageNumber number;
    qint64 cap;           ///< octets after which the message is given up; never above Limits::message
    qint64 announced = 0; ///< octets by LIST, a hint; 0: not known
};
struct Dele {
    MessageNumber number;
};
struct Rset {};
struct Noop {};
struct Quit {};

using Command = std::variant<Capa, Stls, Utf8, User, Pass, Apop, Auth, AuthAnswer, AuthCancel, Stat, List,
                             Uidl, Top, Retr, Dele, Rset, Noop, Quit>;

/// The line as it goes out, with CRLF.
[[nodiscard]] QByteArray onTheWire(const Command& command);

/// The line for logs: without CRLF, secrets as ***.
[[nodiscard]] QByteArray forTheLog(const Command& command);

/// Is the answer to it a status line and then lines up to the dot?
[[nodiscard]] bool isMultiLine(const Command& command);

/// May others be on their way together with it, whatever they are? RETR not: see Session. What signs on,
/// starts TLS or ends the session not: Courier and solid-pop3d lose what comes behind PASS.
[[nodiscard]] bool mayBePipelined(const Command& command);

} // namespace pop3
