// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/parts.h"

namespace mail {

/// A content transfer encoding that leaves bytes as they are.
[[nodiscard]] bool isPassedThrough(QByteArrayView encoding);

/// How many octets a part has when it is decoded, reckoned from its first line and its end. Exact for base64
/// in lines of one length, as all common programs write it.
[[nodiscard]] qint64 reckonedOctets(const Part& part);

} // namespace mail
