// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/trust_signs.h"

namespace mail {

/// The results that the mailbox's own server wrote (RFC 8601): of the topmost field with its authserv-id, and
/// of those above the next Received. What stands below came with the message and can be anybody's.
[[nodiscard]] QList<AuthenticationResult> authenticationOf(const HeaderBlock& header,
                                                           const QString& ownServer);

/// The methods that failed and matter, each once: nothing where DMARC passed, since then one of the others
/// did, and no DKIM where another signature was right.
[[nodiscard]] QList<AuthenticationResult> failuresIn(const QList<AuthenticationResult>& results);

} // namespace mail
