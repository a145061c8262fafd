// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/gnu_client.h"

#include <gsasl.h>

#include <algorithm>

namespace sasl {

using base::Fault;
using base::Secret;

namespace {

/// A server that wants more keeps a phone busy for seconds; none is known that does.
constexpr qlonglong mostIterations = 1'000'000;

bool isOurs(const QByteArray& mechanism)
{
    static const QByteArrayList ours{"SCRAM-SHA-256", "SCRAM-SHA-1", "CRAM-MD5", "LOGIN", "EXTERNAL"};
    return ours.contains(mechanism);
}

/// The server speaks first in these.
bool isAnswering(const QByteArray& mechanism)
{
    return mechanism == "CRAM-MD5" || mechanism == "LOGIN";
}

/// "i=4096" of the server's first message (RFC 5802 section 5.1); -1: there is none, or not one number.
qlonglong iterationsIn(const QByteArray& challenge)
{
    for (const QByteArray& attribute : challenge.split(',')) {
        if (!attribute.startsWith("i="))
            continue;
        bool isNumber = false;
        const qlonglong iterations = attribute.mid(2).toLongLong(&isNumber);
        return isNumber ? iterations : -1;
    }
    return -1;
}

} // namespace

std::unique_ptr<GnuClient> GnuClient::make(const QByteArray& mechanism, const Identity& identity)
{
    if (!isOurs(mechanism))
        return nullptr;
    std::unique_ptr<GnuClient> client(new GnuClient(mechanism));
    return client->begin(identity) ? std::move(client) : nullptr;
}

GnuClient::GnuClient(const QByteArray& mechanism)
    : mechanism_(mechanism)
{}

GnuClient::~GnuClient()
{
    if (session_)
        gsasl_finish(session_);
    if (library_)
        gsasl_done(library_);
}

bool GnuClient::begin(const Identity& identity)
{
    if (gsasl_init(&library_) != GSASL_OK ||
        gsasl_client_start(library_, mechanism_.constData(), &session_) != GSASL_OK)
        return false;
    leastIterations_ = identity.leastIterations;
    const bool named = gsasl_property_set(session_, GSASL_AUTHID, identity.user.constData()) == GSASL_OK;
    if (mechanism_ == "EXTERNAL") // who it is stands in the certificate; whose mailbox, here
        return named && gsasl_property_set(session_, GSASL_AUTHZID, identity.user.constData()) == GSASL_OK;
    return named &&
           gsasl_property_set(session_, GSASL_PASSWORD, identity.password.reveal().constData()) == GSASL_OK;
}

std::optional<Secret> GnuClient::first()
{
    if (isAnswering(mechanism_))
        return std::nullopt;
    const auto words = step({});
    return words ? std::optional(*words) : std::nullopt;
}

base::Result<Secret> GnuClient::answer(const QByteArray& challenge)
{
    if (const base::Done judged = judge(challenge); !judged)
        return tl::unexpected(judged.error());
    return step(challenge);
}

base::Done GnuClient::judge(const QByteArray& challenge) const
{
    if (!isScram())
        return complete_ ? failure(Fault::BrokenChallenge, challenge) : base::Done();
    if (challenge.startsWith("e=")) // RFC 5802 section 7
        return failure(Fault::LoginRefused, challenge);
    if (challenge.startsWith("v="))
        return complete_ ? failure(Fault::ServerNotProven) : base::Done();
    const qlonglong iterations = iterationsIn(challenge);
    if (!challenge.startsWith("r=") || iterations < leastIterations_ || iterations > mostIterations)
        return failure(Fault::ServerNotProven);
    return {};
}

base::Result<Secret> GnuClient::step(const QByteArray& input)
{
    char* output = nullptr;
    size_t length = 0;
    const int code = gsasl_step(session_, input.constData(), size_t(input.size()), &output, &length);
    if (code != GSASL_OK && code != GSASL_NEEDS_MORE)
        return failure(isScram() ? Fault::ServerNotProven : Fault::BrokenChallenge,
                       QByteArray(gsasl_strerror(code)));
    complete_ = code == GSASL_OK;
    const Secret words(QByteArray(output, qsizetype(length)));
    std::fill_n(output, length, '\0');
    gsasl_free(output);
    return words;
}

base::Done GnuClient::proven() const
{
    if (isScram() && !complete_)
        return failure(Fault::ServerNotProven);
    return {};
}

tl::unexpected<base::Error> GnuClient::failure(Fault fault, const QByteArray& words) const
{
    return base::fail(fault, QString::fromLatin1(mechanism_), words);
}

} // namespace sasl
