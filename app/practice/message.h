// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>

namespace practice {

/// The octets of one message as they follow each other: each call gives the next piece, an empty one is the
/// end. Lines end in CRLF, the last one too; nothing is dot-stuffed yet. A piece is at most some 64 KiB, so
/// that a message is never held whole because it is being sent.
using Pieces = std::function<QByteArray()>;

/// A message as it lies in the mailbox.
struct Message {
    QByteArray uid;               ///< RFC 1939 section 7: 1 to 70 characters from 0x21 to 0x7E
    qint64 octets = 0;            ///< exactly what RETR sends, without dot-stuffing and the closing dot
    std::function<Pieces()> open; ///< starts reading from the first octet; any number of times
    bool refuses = false;         ///< listed like any other, but RETR and TOP answer -ERR
};

/// A message from text with LF line ends (CRLF is left alone): what editors and version control keep.
/// A missing last line end is added.
[[nodiscard]] Message messageFromText(QByteArray uid, const QByteArray& text);

/// A message from bytes as they are, bare CR and LF included; only a missing CRLF at the end is added. For
/// tests of what a sender of mail may do to a client.
[[nodiscard]] Message messageFromBytes(QByteArray uid, QByteArray bytes);

/// Every LF that has no CR before it becomes CRLF.
[[nodiscard]] QByteArray withCrlf(const QByteArray& text);

/// The pieces of bytes that are in memory anyway.
[[nodiscard]] Pieces piecesOf(QByteArray bytes);

} // namespace practice
