// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_md_ctx_st;

namespace store {

/// SHA-256 of bytes that come in pieces. OpenSSL's, since it is eight times as fast as QCryptographicHash.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(QByteArrayView bytes);

    /// The hash of all that was added, 64 lower-case hex digits. Empty where the library refuses to hash: an
    /// empty hash never equals one, so nothing is proved by it. Ends this object's use.
    [[nodiscard]] QByteArray hex();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
    bool working_ = false;
};

/// SHA-256 of one piece, lower-case hex.
[[nodiscard]] QByteArray sha256Hex(QByteArrayView bytes);

} // namespace store
