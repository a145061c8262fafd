// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/digest.h"

#include <openssl/evp.h>

#include <array>

namespace mail {

void Digest::Free::operator()(evp_md_ctx_st* context) const
{
    EVP_MD_CTX_free(context);
}

Digest::Digest()
    : context_(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr);
}

void Digest::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(context_.get(), bytes.data(), size_t(bytes.size()));
}

QByteArray Digest::hex()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned octets = 0;
    EVP_DigestFinal_ex(context_.get(), bytes.data(), &octets);
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(octets)).toHex();
}

} // namespace mail
