// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/message.h"

namespace practice {

namespace {

constexpr qsizetype pieceSize = 16 * 1024;

} // namespace

QByteArray withCrlf(const QByteArray& text)
{
    QByteArray wire;
    wire.reserve(text.size() + text.count('\n'));
    char previous = 0;
    for (const char octet : text) {
        if (octet == '\n' && previous != '\r')
            wire += '\r';
        wire += octet;
        previous = octet;
    }
    return wire;
}

Pieces piecesOf(QByteArray bytes)
{
    return [bytes = std::move(bytes), at = qsizetype{0}]() mutable {
        const QByteArray piece = bytes.mid(at, pieceSize);
        at += piece.size();
        return piece;
    };
}

Message messageFromText(QByteArray uid, const QByteArray& text)
{
    return messageFromBytes(std::move(uid), withCrlf(text));
}

Message messageFromBytes(QByteArray uid, QByteArray bytes)
{
    if (!bytes.endsWith("\r\n"))
        bytes += "\r\n";
    const qint64 octets = bytes.size();
    return {std::move(uid), octets, [bytes = std::move(bytes)] { return piecesOf(bytes); }};
}

} // namespace practice
