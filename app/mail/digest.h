// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct evp_md_ctx_st;

namespace mail {

/// SHA-256 of a stream. libcrypto, because it is eight times as fast as QCryptographicHash.
class Digest {
public:
    Digest();
    void add(QByteArrayView bytes);
    [[nodiscard]] QByteArray hex(); ///< lower case; call once, at the end

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

} // namespace mail
