// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/protection.h"

#include <QByteArray>

namespace mail {

/// What GnuPG said. Nothing here goes over the network: no key is looked for elsewhere, no list of revoked
/// certificates fetched.
struct CryptoAnswer {
    Protection protection; ///< state, signer and time; kind and index as handed in
    QByteArray octets;     ///< what was inside of something encrypted, or of an opaque signature
};

/// Verifies `signature` over `octets` (lines ended by CR LF). An empty signature: the octets hold it
/// themselves, with what was signed.
[[nodiscard]] CryptoAnswer verified(const Protection& protection, const QByteArray& octets,
                                    const QByteArray& signature);

/// Opens with the person's own keys; GnuPG may ask for a passphrase.
[[nodiscard]] CryptoAnswer decrypted(const Protection& protection, const QByteArray& octets);

} // namespace mail
