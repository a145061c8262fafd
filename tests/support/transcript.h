// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/session.h"

#include <QString>
#include <QStringList>

namespace support {

/// A conversation in a text file that a stranger reads without C++. One entry a line:
///
///     # comment                        link: tls | starttls | clear     user: / password: / way: auto | user
///     | apop allow-plaintext                  limit: NAME VALUE
///     greeted-before: words                   announced-before: CAPABILITY, CAPABILITY
///                                             what an earlier session over TLS was told (pop3::Plan)
///     S: line        what the server sends (CRLF
///     is added); neighbouring S lines arrive together S.: bytes      the same without CRLF; \r \n \0 \xHH
///     \\ in both do: COMMAND    what the program wants: stat, list, uidl, top N K, retr N [CAP], dele N,
///     rset, noop, urgent ...,
///                    withdraw ID, leave, abandon, tls, close, timeout
///     C: line        what the client must send now       E: event        what the program must be told now
///     state: NAME    where the session must stand now
///
/// Everything between two inputs must match exactly: nothing missing, nothing more said.
class Transcript {
public:
    [[nodiscard]] static Transcript load(const QString& path);

    /// The file's outputs as lines, inputs in between, comments dropped.
    [[nodiscard]] QStringList expected() const;

    /// Plays the inputs into a session, the server's bytes in pieces of `piece` (0 = all at once), and writes
    /// down what came out in the same form.
    [[nodiscard]] QStringList played(qsizetype piece) const;

private:
    struct Line {
        QString key;
        QString value;
    };
    QList<Line> lines_;
};

} // namespace support
