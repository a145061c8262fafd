// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

namespace ui {

/// Some of a message's octets, from one line to another.
struct SourcePiece {
    qint64 index = 0;
    qint64 begin = 0; ///< in the message
    qint64 total = 0; ///< octets of the message
    QByteArray octets;

    [[nodiscard]] bool isLast() const { return begin + octets.size() >= total; }
};

constexpr qsizetype pieceOctets = 256 << 10; ///< laid out within a frame

/// Piece `index` of the message; the last one where there are not so many. Reads the disk: for another
/// thread. Fault::CannotRead, Fault::NoSuchMessage.
[[nodiscard]] base::Result<SourcePiece> readPiece(const mail::Place& message, qint64 index);

/// Where the words come next in the message from octet `from` on, from its end round to the beginning; -1:
/// they do not. ASCII letters in any case; others as UTF-8 or Latin 1. Reads the disk, all of the message if
/// need be: for another thread.
[[nodiscard]] qint64 findInSource(const mail::Place& message, const QString& words, qint64 from);

/// Octets as letters: Latin 1, so that each octet stays one, controls made visible; ends of lines and
/// tabs stay. Lines that are longer than one can lay out are cut.
[[nodiscard]] QString sourceText(QByteArrayView octets);

} // namespace ui
