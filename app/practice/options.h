// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "practice/message.h"

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace practice {

/// What is wrong with the server's certificate. For tests of a client's eyes; a person always gets
/// Flaw::None.
enum class Flaw {
    None,
    Expired,               ///< its time ended yesterday
    OtherHost,             ///< it names mail.example.org, not this machine
    CommonNameBesideOther, ///< "localhost" as common name, but mail.example.org as subjectAltName
    CommonNameOnly,        ///< "localhost", but only as common name, which RFC 9525 no longer counts
};

/// How the server behaves. The defaults are what Help > Practice Mailbox opens.
struct Options {
    bool implicitTls = true; ///< TLS from the first byte; otherwise the link begins in clear
    bool offerStls = false;  ///< STLS on a clear link (RFC 2595)
    bool apop = false;       ///< a stamp in the greeting, and APOP
    bool userInClear = true; ///< USER and PASS also on a clear link
    bool capa = true;        ///< otherwise -ERR to CAPA
    bool top = true;         ///< otherwise -ERR to TOP
    bool uidl = true;        ///< otherwise -ERR to UIDL
    bool utf8 = true;        ///< RFC 6856
    bool pipelining = true;  ///< whether it is announced; it works in any case
    Flaw flaw = Flaw::None;

    QString user = QStringLiteral("guest");
    base::Secret password = {}; ///< empty = a random one, new with each server

    /// What lies in the mailbox, oldest first; nullopt = the practice letters (letters.h).
    std::optional<std::vector<Message>> messages = std::nullopt;

    std::chrono::seconds idle{
        600}; ///< hang up after this silence; RFC 1939 section 3 wants ten minutes at least
};

} // namespace practice
