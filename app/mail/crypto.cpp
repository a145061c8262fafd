// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/crypto.h"

#include "mail/gmime.h"
#include "mail/gpgsm.h"

#include <gmime/gmime-gpg-context.h>
#include <gmime/gmime-pkcs7-context.h>

namespace mail {

namespace {

using Kind = Protection::Kind;
using State = Protection::State;

bool isPgp(Kind kind)
{
    return kind != Kind::SmimeSigned && kind != Kind::SmimeEncrypted;
}

Owned<GMimeCryptoContext> engineFor(Kind kind)
{
    startGmime();
    if (isPgp(kind))
        return Owned<GMimeCryptoContext>(g_mime_gpg_context_new());
    return Owned<GMimeCryptoContext>(startGpgsm() ? g_mime_pkcs7_context_new() : nullptr);
}

Owned<GMimeStream> streamOf(const QByteArray& bytes)
{
    return Owned<GMimeStream>(g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
}

QByteArray bytesOf(GMimeStream* stream)
{
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    return bytes ? QByteArray(reinterpret_cast<const char*>(bytes->data), qsizetype(bytes->len))
                 : QByteArray();
}

/// A good signature by a key that the person has not said to trust has no bit at all.
State stateFrom(GMimeSignatureStatus status)
{
    if (status & GMIME_SIGNATURE_STATUS_KEY_MISSING)
        return State::UnknownKey;
    if (status &
        (GMIME_SIGNATURE_STATUS_RED | GMIME_SIGNATURE_STATUS_SYS_ERROR | GMIME_SIGNATURE_STATUS_BAD_POLICY))
        return State::Invalid;
    if (status & GMIME_SIGNATURE_STATUS_KEY_REVOKED)
        return State::Revoked;
    return status & (GMIME_SIGNATURE_STATUS_KEY_EXPIRED | GMIME_SIGNATURE_STATUS_SIG_EXPIRED) ? State::Expired
                                                                                              : State::Valid;
}

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8 ? utf8 : "");
}

void take(GMimeSignature* signature, Protection& protection)
{
    const GMimeSignatureStatus status = g_mime_signature_get_status(signature);
    protection.state = stateFrom(status);
    protection.trusted = protection.state == State::Valid && (status & GMIME_SIGNATURE_STATUS_VALID);
    const gint64 created = g_mime_signature_get_created64(signature);
    if (created > 0)
        protection.time = QDateTime::fromSecsSinceEpoch(created, Qt::UTC);
    GMimeCertificate* key = g_mime_signature_get_certificate(signature);
    if (!key)
        return;
    protection.signer = text(g_mime_certificate_get_name(key));
    if (protection.signer.isEmpty())
        protection.signer = text(g_mime_certificate_get_user_id(key));
    protection.signerAddress = text(g_mime_certificate_get_email(key));
    protection.keyId = text(g_mime_certificate_get_fingerprint(key));
    if (protection.keyId.isEmpty())
        protection.keyId = text(g_mime_certificate_get_key_id(key));
}

/// Of several signatures the one that says least: all have to be right.
void takeWorst(GMimeSignatureList* list, Protection& protection)
{
    constexpr int mostSignatures = 20; // honest mail has one
    const int count = list ? qMin(g_mime_signature_list_length(list), mostSignatures) : 0;
    for (int i = 0; i < count; ++i) {
        take(g_mime_signature_list_get_signature(list, i), protection);
        if (protection.state != State::Valid)
            return;
    }
}

State stateOf(const GError* error)
{
    constexpr int noSecretKey = 17, noEngine = 150; // GPG_ERR_NO_SECKEY, GPG_ERR_INV_ENGINE
    const int code = error ? error->code & 0xFFFF : 0;
    return code == noSecretKey ? State::UnknownKey : code == noEngine ? State::NoEngine : State::Invalid;
}

/// One question to GnuPG: its answer begins as "invalid", or as "not installed" with no engine to ask.
class Question {
public:
    explicit Question(const Protection& protection)
        : engine_(engineFor(protection.kind))
        , answer_{protection, {}}
    {
        answer_.protection.state = engine_ ? State::Invalid : State::NoEngine;
    }

    ~Question() { g_clear_error(&error_); }
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;

    [[nodiscard]] GMimeCryptoContext* engine() const { return engine_.get(); }
    [[nodiscard]] GError** error() { return &error_; }

    CryptoAnswer answered(GMimeSignatureList* signatures, GMimeStream* inside)
    {
        takeWorst(signatures, answer_.protection);
        if (inside)
            answer_.octets = bytesOf(inside);
        return std::move(answer_);
    }

    CryptoAnswer opened(GMimeDecryptResult* result, GMimeStream* inside)
    {
        answer_.protection.state = State::Valid;
        return answered(g_mime_decrypt_result_get_signatures(result), inside);
    }

    CryptoAnswer failed()
    {
        if (engine_)
            answer_.protection.state = stateOf(error_);
        return std::move(answer_);
    }

private:
    Owned<GMimeCryptoContext> engine_;
    CryptoAnswer answer_;
    GError* error_ = nullptr;
};

} // namespace

CryptoAnswer verified(const Protection& protection, const QByteArray& octets, const QByteArray& signature)
{
    Question question(protection);
    if (!question.engine())
        return question.failed();
    const auto from = streamOf(octets);
    const auto with = signature.isEmpty() ? nullptr : streamOf(signature);
    const Owned<GMimeStream> inside(signature.isEmpty() ? g_mime_stream_mem_new() : nullptr);
    const Owned<GMimeSignatureList> list(g_mime_crypto_context_verify(
        question.engine(), GMIME_VERIFY_NONE, from.get(), with.get(), inside.get(), question.error()));
    return list ? question.answered(list.get(), inside.get()) : question.failed();
}

CryptoAnswer decrypted(const Protection& protection, const QByteArray& octets)
{
    Question question(protection);
    if (!question.engine())
        return question.failed();
    const auto from = streamOf(octets);
    const Owned<GMimeStream> inside(g_mime_stream_mem_new());
    const Owned<GMimeDecryptResult> result(g_mime_crypto_context_decrypt(
        question.engine(), GMIME_DECRYPT_NONE, nullptr, from.get(), inside.get(), question.error()));
    return result ? question.opened(result.get(), inside.get()) : question.failed();
}

} // namespace mail
