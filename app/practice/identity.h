// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "practice/options.h"

#include <QSslCertificate>
#include <QSslKey>

namespace practice {

/// Who the server is: a key and a certificate for localhost, 127.0.0.1 and ::1, and the authority that signed
/// it.
struct Identity {
    QByteArray authorityPem; ///< the one certificate a client must trust
    QSslCertificate certificate;
    QSslKey key;
};

/// Makes everything anew (EC P-256, some milliseconds). The authority's own key is forgotten at once: nothing
/// else can ever be signed with it, so trusting authorityPem for one run of the program risks nothing.
/// Fault::NotSupported when the library cannot.
[[nodiscard]] base::Result<Identity> makeIdentity(Flaw flaw = Flaw::None);

} // namespace practice
