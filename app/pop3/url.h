// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace pop3 {

/// The address of a mailbox: pop://user;AUTH=mechanism@host:port (RFC 2384), or pops:// for TLS from the
/// first byte.
struct Url {
    bool implicitTls = false;
    QString user;
    QString auth;     ///< upper case, "+APOP" and the like; empty or "*" = any
    QString host;     ///< without brackets
    quint16 port = 0; ///< 0 = the scheme's own
};

/// Fault::BadUrl for what is no such address (a password in it included: it would be seen by others),
/// Fault::BadName for control characters, also encoded ones.
[[nodiscard]] base::Result<Url> parseUrl(const QString& text);

} // namespace pop3
