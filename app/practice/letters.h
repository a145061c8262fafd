// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/message.h"

#include <vector>

namespace practice {

/// What lies in the practice mailbox, oldest first: the files of resources/practice in the order of their
/// names, and between them what is made at start (the long letter) or while it is sent (the one of 30 MB).
/// The same every time; the UID is the file's name without number and ending.
[[nodiscard]] std::vector<Message> letters();

/// "A letter of 4,000 lines": about 200 KB of numbered lines.
[[nodiscard]] Message longLetter(QByteArray uid);

/// A short letter with an attachment of 22 MB, 30 MB as base64. Nothing of the attachment is ever kept: the
/// same octets are computed each time it is read.
[[nodiscard]] Message hugeLetter(QByteArray uid);

} // namespace practice
