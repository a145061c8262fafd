// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QMetaType>

namespace visit {

/// How far a preview went and what is left on the server. A preview grows by steps of 20, 200 and 2,000
/// lines; TOP knows no ranges (RFC 1939 section 7), so each step brings the earlier ones again: at a factor
/// of ten they are a ninth of the last one at most. A value: belongs to no thread.
struct Peek {
    int step = 0;          ///< 0, 1, 2
    int lines = 0;         ///< of the body, as asked for
    bool whole = false;    ///< TOP gave the whole message; it is not saved by that
    qint64 received = 0;   ///< octets of this answer, header and all
    qint64 body = 0;       ///< those behind the header
    qint64 announced = -1; ///< octets of the message by LIST, a hint; -1: unknown
    qint64 missing = 0;    ///< octets that stay on the server, reckoned; -1: some, nobody knows how many
    qint64 octetsPerSecond = -1; ///< what the line gave lately; -1: not enough came to tell
    bool more = false;           ///< a larger step may be asked for

    bool operator==(const Peek&) const = default;
};

/// The lines of the first step: about what fits on a screen.
inline constexpr int firstLines = 20;

/// What an answer of `octets` to TOP with so many `lines` means.
[[nodiscard]] Peek peekFrom(QByteArrayView octets, int lines, qint64 announced, qint64 octetsPerSecond);

/// What the first step of a message of `announced` octets (-1: unknown) brings, reckoned.
[[nodiscard]] qint64 firstOctets(qint64 announced);

/// What the next step would bring, reckoned; 0: nothing more by TOP.
[[nodiscard]] qint64 nextOctets(const Peek& peek);

/// The lines to ask for next; 0: nothing more by TOP. All the rest at once where it is little; never so much
/// that the answer would pass pop3::Limits::preview.
[[nodiscard]] int nextLines(const Peek& peek);

} // namespace visit

Q_DECLARE_METATYPE(visit::Peek)
