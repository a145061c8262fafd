// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/sasl_server.h"

#include <gsasl.h>

namespace support {

namespace {

int tellWhatIsKnown(Gsasl*, Gsasl_session* session, Gsasl_property property)
{
    switch (property) {
    case GSASL_PASSWORD: return gsasl_property_set(session, GSASL_PASSWORD, "s3cret");
    case GSASL_SCRAM_ITER: return gsasl_property_set(session, GSASL_SCRAM_ITER, "4096");
    case GSASL_VALIDATE_EXTERNAL: return GSASL_OK;
    case GSASL_VALIDATE_SIMPLE: {
        const QByteArray user = gsasl_property_fast(session, GSASL_AUTHID);
        const QByteArray password = gsasl_property_fast(session, GSASL_PASSWORD);
        return user == "joe" && password == "s3cret" ? GSASL_OK : GSASL_AUTHENTICATION_ERROR;
    }
    default: return GSASL_NO_CALLBACK;
    }
}

} // namespace

SaslServer::SaslServer(const QByteArray& mechanism)
{
    gsasl_init(&library_);
    gsasl_callback_set(library_, tellWhatIsKnown);
    gsasl_server_start(library_, mechanism.constData(), &session_);
}

SaslServer::~SaslServer()
{
    gsasl_finish(session_);
    gsasl_done(library_);
}

std::optional<QByteArray> SaslServer::step(const QByteArray& said)
{
    char* output = nullptr;
    size_t length = 0;
    const int code = gsasl_step(session_, said.constData(), size_t(said.size()), &output, &length);
    if (code != GSASL_OK && code != GSASL_NEEDS_MORE)
        return std::nullopt;
    done_ = code == GSASL_OK;
    const QByteArray words(output, qsizetype(length));
    gsasl_free(output);
    return words;
}

} // namespace support
