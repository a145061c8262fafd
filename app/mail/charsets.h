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
/// never vanishes. With no label, an unknown one, or us-ascii the bytes are guessed: see guessed(). So are
/// bytes that contradict their label throughout.
[[nodiscard]] Letters lettersFrom(QByteArrayView bytes, QByteArrayView label);

/// For bytes that nobody labelled: UTF-8 when they are valid UTF-8, else what the person's own language was
/// mostly written in, else windows-1252, which reads everything.
[[nodiscard]] QString guessed(QByteArrayView bytes);

/// The same with a charset (a name of charsetFor()) in place of that of the person's language.
[[nodiscard]] QString guessed(QByteArrayView bytes, const QByteArray& otherwise);

/// A charset with escape sequences, where each piece begins anew: pieces must not be joined before
/// conversion.
[[nodiscard]] bool keepsState(QByteArrayView label);

} // namespace mail
