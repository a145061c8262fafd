// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sasl/mechanisms.h"

namespace sasl {

/// An OAuth 2.0 access token: OAUTHBEARER (RFC 7628), and XOAUTH2, which Google made before it
/// (developers.google.com/gmail/imap/xoauth2-protocol). Both tell of a failure in a challenge, which the
/// client has to answer before the server refuses.
class BearerClient final : public base::SaslClient {
public:
    BearerClient(const QByteArray& mechanism, const Identity& identity);

    [[nodiscard]] std::optional<base::Secret> first() override { return first_; }

    /// Microsoft takes XOAUTH2 in two lines alone.
    [[nodiscard]] bool firstStandsAlone() const override { return google_; }

    [[nodiscard]] base::Result<base::Secret> answer(const QByteArray& challenge) override;

    /// A server that told of a failure cannot be satisfied after it.
    [[nodiscard]] base::Done proven() const override;

private:
    QByteArray mechanism_;
    bool google_;
    bool failed_ = false;
    base::Secret first_;
};

} // namespace sasl
