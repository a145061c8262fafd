// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/url.h"
#include "visit/visit.h"

namespace visit {

namespace {

using account::Mechanism;

/// RFC 2384 section 4: ";AUTH=+APOP", ";AUTH=*", ";AUTH=SCRAM-SHA-256". What this version cannot do is said,
/// not ignored.
base::Result<Mechanism> mechanismIn(const QString& auth)
{
    if (auth.isEmpty() || auth == QLatin1String("*"))
        return Mechanism::Auto;
    if (auth == QLatin1String("+APOP"))
        return Mechanism::Apop;
    const auto mechanism = account::mechanismNamed(auth.toLower());
    if (!mechanism || *mechanism < Mechanism::Plain) // the names before are no names of SASL
        return base::fail(base::Fault::NotSupported, QStringLiteral("AUTH=%1").arg(auth));
    return *mechanism;
}

} // namespace

base::Result<account::Account> accountFromUrl(const QString& text)
{
    const base::Result<pop3::Url> url = pop3::parseUrl(text);
    if (!url)
        return tl::unexpected(url.error());
    const base::Result<Mechanism> mechanism = mechanismIn(url->auth);
    if (!mechanism)
        return tl::unexpected(mechanism.error());
    account::Account account;
    account.host = url->host;
    account.port = url->port;
    account.user = url->user;
    account.mechanism = *mechanism;
    account.encryption = url->implicitTls ? account::Encryption::Implicit : account::Encryption::StartTls;
    return account;
}

} // namespace visit
