// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QString>

namespace net {

/// Does a subjectAltName of the certificate name this host (RFC 9525 section 6)? Common names do not count,
/// which QSslSocket alone would accept. A wildcard stands for one whole leftmost label. Addresses match
/// address entries only.
[[nodiscard]] bool namesHost(const QSslCertificate& certificate, const QString& host);

/// SHA-256 of the certificate, "AB:CD:...", for a person to compare.
[[nodiscard]] QString fingerprint(const QSslCertificate& certificate);

} // namespace net
