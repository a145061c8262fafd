// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "pop3/numbers.h"

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
/// AUTH PLAIN with its initial response (RFC 5034, RFC 4616).
struct AuthPlain {
    QByteArray name;
    base::Secret password;
};
/// The same answer on a line of its own, where the server asks for it with "+".
struct PlainAnswer {
    QByteArray name;
    base::Secret password;
};
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

using Command = std::variant<Capa, Stls, Utf8, User, Pass, Apop, AuthPlain, PlainAnswer, Stat, List, Uidl,
                             Top, Retr, Dele, Rset, Noop, Quit>;

/// No identity to act as, who signs on, the password (RFC 4616 section 2), in base64: as secret as the
/// password.
[[nodiscard]] QByteArray plainResponse(const QByteArray& name, const base::Secret& password);

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
