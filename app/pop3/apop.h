// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace pop3 {

/// The greeting's time stamp for APOP (RFC 1939 section 7), empty where there is none that is legal.
///
/// Legal is <local@domain> in printable ASCII with one @ and no blanks: a stamp outside the grammar of a
/// message id lets an attacker in the middle reconstruct the password (CVE-2007-1558).
[[nodiscard]] QByteArray apopStamp(QByteArrayView greeting);

/// The digest to send: MD5 of stamp and password, in lower-case hex.
[[nodiscard]] QByteArray apopDigest(const QByteArray& stamp, const base::Secret& password);

} // namespace pop3
