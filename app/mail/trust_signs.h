// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/address.h"

#include <QList>
#include <QString>

namespace mail {

class HeaderBlock;

/// One reason for care, as the pieces of a sentence. All of them are foreign text.
struct TrustSign {
    enum class Kind {
        NameHoldsAddress, ///< the sender's name shows an address that is not the sender's: what = the name's
                          ///< address, other = the real one
        LookAlikeDomain,  ///< letters of several scripts in one label: what = the domain as it looks, other =
                          ///< its xn-- form
        LookAlikeName,    ///< letters of several scripts in one word of the sender's name: what = the name
        ForeignDomain,    ///< an xn-- domain in one script, but made only of letters that look Latin: what,
                          ///< other as above
        ReplyElsewhere,   ///< answers go to another domain: what = the reply address, other = the sender's
        AuthenticationFailed, ///< the mailbox's own server says so: what = "spf", "dkim" or "dmarc", other =
                              ///< the domain it is about
        SeveralSenders,       ///< several From fields: what = what a second one says, other = the first
        HiddenControls,       ///< controls or invisible letters in a header: what = the field's name
    };
    Kind kind = Kind::NameHoldsAddress;
    QString what;
    QString other;

    bool operator==(const TrustSign&) const = default;
};

/// One result of Authentication-Results (RFC 8601): "dkim", "pass", "example.org".
struct AuthenticationResult {
    QString method;
    QString result;
    QString domain; ///< header.d, header.from, smtp.mailfrom...; empty when not said

    bool operator==(const AuthenticationResult&) const = default;
};

/// What the header gives to be careful about. Values only; whoever shows them makes the sentences.
struct TrustSigns {
    QList<TrustSign> signs;
    /// Only what the mailbox's own server wrote; empty when it wrote nothing, or is not known.
    QList<AuthenticationResult> authentication;
};

/// `ownServer` is the authserv-id of the mailbox's own server (RFC 8601 section 2.5), mostly its host or
/// domain; fields of others, which any sender can write, are not looked at. Empty: none is.
[[nodiscard]] TrustSigns trustSignsOf(const HeaderBlock& header, const QString& ownServer = {});

} // namespace mail
