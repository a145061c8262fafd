// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/message.h"

namespace practice {

/// A message made ready for the wire, RFC 1939 section 3: a dot at the beginning of a line is doubled, and
/// the end is said by a dot alone. A line ends with CRLF and nothing else, also where CR and LF come in
/// different pieces.
[[nodiscard]] Pieces stuffed(Pieces message);

/// The header, the blank line and the first `lines` lines of the body: what TOP gives (RFC 1939 section 7).
[[nodiscard]] Pieces beginningOf(Pieces message, qint64 lines);

} // namespace practice
