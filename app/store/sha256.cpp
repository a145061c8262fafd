// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sha256.h"

#include <openssl/evp.h>

namespace store {

void Sha256::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

namespace {

/// Looked up once: EVP_sha256() has it looked up with each hash, which takes longer than hashing a short
/// text.
const EVP_MD* algorithm()
{
    static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return found;
}

} // namespace

Sha256::Sha256()
    : context_(EVP_MD_CTX_new())
{
    working_ = context_ && algorithm() && EVP_DigestInit_ex(context_.get(), algorithm(), nullptr) == 1;
}

Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(QByteArrayView bytes)
{
    if (working_)
        working_ = EVP_DigestUpdate(context_.get(), bytes.data(), size_t(bytes.size())) == 1;
}

QByteArray Sha256::hex()
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    working_ = working_ && EVP_DigestFinal_ex(context_.get(), digest, &length) == 1;
    if (!working_)
        return {};
    working_ = false;
    return QByteArray(reinterpret_cast<const char*>(digest), qsizetype(length)).toHex();
}

QByteArray sha256Hex(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

} // namespace store
