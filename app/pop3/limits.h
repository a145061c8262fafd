// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace pop3 {

/// What a server may send before we stop listening. Each against a server, or the sender of a mail, that
/// never ends.
struct Limits {
    /// RFC 2449 allows 512 octets a status line; real ones reach 1,000; some put a web page there.
    qsizetype statusLine = 8 * 1024;
    /// A challenge (RFC 5034 section 4).
    qsizetype challenge = 12'288;
    /// How many of them one sign-on takes: no mechanism that is known here needs more.
    int challenges = 3;
    /// A listing line is a number and at most UniqueId::longest octets.
    qsizetype listingLine = 8 * 1024;
    /// The longest CAPA seen has 30 lines.
    int capabilities = 512;
    /// Twice the largest mailbox this program is made for; where STAT was answered, its count + listingSlack.
    qint64 listing = 2'000'000;
    /// The same in octets: two million honest lines have some 100 MB, and a lie about ids of 1,000 octets 2
    /// GB.
    qint64 listingOctets = 256LL * 1024 * 1024;
    /// Mail that arrived between STAT and LIST.
    qint64 listingSlack = 1000;
    /// A header block and some lines. Nobody reads more as a preview.
    qint64 preview = 1024 * 1024;
    /// The most that is downloaded for one message, whatever the server announced.
    qint64 message = 1024LL * 1024 * 1024;
    /// How many commands may be on their way at once where the server announced PIPELINING (RFC 2449
    /// section 6.6). Session::allow() is what bounds them; this is against answers of no length.
    int window = 16 * 1024;
    /// How many of them at first. 1 where an earlier session stumbled: then it grows by what is answered in
    /// order.
    int firstWindow = 16 * 1024;
};

} // namespace pop3
