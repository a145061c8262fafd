// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace mail {

/// Decodes the encoded words of an unfolded header value (RFC 2047, RFC 2231 section 5): words split in the
/// middle of a letter are joined first, blanks between words vanish, and raw 8-bit bytes are guessed. Line
/// ends and tabs hidden in words become blanks, NUL becomes U+FFFD, so that one header stays one line.
[[nodiscard]] QString decodeWords(QByteArrayView value);

/// The value holds what decodeWords() makes visible or takes out, and what turns the order of letters:
/// controls, also encoded ones, bidi overrides and isolates. ESC of raw ISO-2022 text does not count.
[[nodiscard]] bool hidesControls(QByteArrayView value);

} // namespace mail
