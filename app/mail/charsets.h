// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace mail {

/// Letters out of bytes, and whether all of them could be read.
struct Letters {
    QString text;
    bool damaged = false; ///< some bytes became U+FFFD
};

/// Converts bytes that claim to be in a charset. What does not convert becomes U+FFFD, byte for byte, and
/// never vanishes. With no label, an unknown one, or us-ascii the bytes are guessed: see guessed().
[[nodiscard]] Letters lettersFrom(QByteArrayView bytes, QByteArrayView label);

/// UTF-8 when the bytes are valid UTF-8, windows-1252 otherwise: for bytes that nobody labelled.
[[nodiscard]] QString guessed(QByteArrayView bytes);

/// A charset with escape sequences, where each piece begins anew: pieces must not be joined before
/// conversion.
[[nodiscard]] bool keepsState(QByteArrayView label);

} // namespace mail
