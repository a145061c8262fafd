// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sasl_client.h"

#include <QString>

namespace sasl {

/// Who signs on, and where.
struct Identity {
    QByteArray user;       ///< UTF-8
    base::Secret password; ///< or the access token, for XOAUTH2 and OAUTHBEARER
    QString host;          ///< as the person wrote it
    quint16 port = 0;
    int leastIterations = 4096; ///< of SCRAM (RFC 7677 section 4)
};

/// The mechanisms that Restante can do: SCRAM-SHA-256, SCRAM-SHA-1, CRAM-MD5, LOGIN and EXTERNAL by GNU SASL;
/// XOAUTH2 and OAUTHBEARER (RFC 7628), which it does not have. PLAIN is the session's own.
[[nodiscard]] base::SaslClients clientsFor(Identity identity);

} // namespace sasl
