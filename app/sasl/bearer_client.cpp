// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/bearer_client.h"

namespace sasl {

namespace {

/// RFC 5801 section 4: what a name must not hold as it is.
QByteArray escaped(QByteArray name)
{
    return name.replace('=', "=3D").replace(',', "=2C");
}

QByteArray inXOAuth2(const Identity& identity)
{
    return "user=" + identity.user + "\1auth=Bearer " + identity.password.reveal() + "\1\1";
}

QByteArray inOAuthBearer(const Identity& identity)
{
    return "n,a=" + escaped(identity.user) + ",\1host=" + identity.host.toUtf8() +
           "\1port=" + QByteArray::number(identity.port) + "\1auth=Bearer " + identity.password.reveal() +
           "\1\1";
}

} // namespace

BearerClient::BearerClient(const QByteArray& mechanism, const Identity& identity)
    : mechanism_(mechanism)
    , google_(mechanism == "XOAUTH2")
    , first_(google_ ? inXOAuth2(identity) : inOAuthBearer(identity))
{}

// What the challenge says of the failure (JSON, perhaps with addresses) is not followed.
base::Result<base::Secret> BearerClient::answer(const QByteArray& challenge)
{
    if (std::exchange(failed_, true))
        return base::fail(base::Fault::BrokenChallenge, QString::fromLatin1(mechanism_), challenge);
    return base::Secret(google_ ? QByteArray() : QByteArray("\1"));
}

base::Done BearerClient::proven() const
{
    if (failed_)
        return base::fail(base::Fault::ServerNotProven, QString::fromLatin1(mechanism_));
    return {};
}

} // namespace sasl
