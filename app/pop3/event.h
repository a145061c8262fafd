// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "pop3/capabilities.h"
#include "pop3/numbers.h"

#include <variant>
#include <vector>

namespace pop3 {

/// Names one wish given to Session::send(), in this session. Never 0.
using CommandId = quint64;

/// How QUIT went: the only thing that says whether deletions happened (RFC 1939 section 6).
enum class QuitOutcome {
    NotSent,    ///< the wire ended before
    Accepted,   ///< +OK
    Refused,    ///< -ERR: deletions are uncertain
    Unanswered, ///< sent, and then closed or silent: deletions are uncertain
};

// Events are past tense.
struct Greeted {
    QByteArray words;
};
/// STLS was accepted and nothing lay behind the answer: start TLS now, then call Session::encrypted().
struct TlsAgreed {};
struct SignedOn {
    Capabilities capabilities; ///< the last that was announced; empty where CAPA does not work
    bool capabilitiesKnown = false;
    bool mayChange = false; ///< CAPA was asked once more: Announced follows
};
/// CAPA after the sign-on, where SignedOn did not wait for it: the last that was announced.
struct Announced {
    Capabilities capabilities;
};
struct Counted {
    CommandId id;
    qint64 messages;
    qint64 octets;
};
struct SizeListed {
    CommandId id;
    MessageNumber number;
    qint64 octets;
};
struct UidListed {
    CommandId id;
    MessageNumber number;
    UniqueId uid;
};
/// Octets of a TOP or RETR, dot-stuffing undone, in order.
struct BodyArrived {
    CommandId id;
    QByteArray octets;
};
/// +OK, and the whole body where there is one; of a RETR also that the answer behind it begins as one. Last
/// word on this command.
struct Answered {
    CommandId id;
    int dropped = 0; ///< listing lines that made no sense
};
/// -ERR or an answer that makes no sense. Last word on this command; the session goes on.
struct Refused {
    CommandId id;
    base::Error error;
};
/// The session cannot go on. Comes at most once; Ended follows, after QUIT where there is still a wire.
struct Failed {
    base::Error error;
    CommandId during = 0; ///< the command whose answer was due; 0 = none of those that were sent with send()
};
/// Nothing comes after it: close the wire when the output is written.
struct Ended {
    QuitOutcome quit;
    QByteArray words; ///< of the answer to QUIT
};

using Event = std::variant<Greeted, TlsAgreed, SignedOn, Announced, Counted, SizeListed, UidListed,
                           BodyArrived, Answered, Refused, Failed, Ended>;

} // namespace pop3
