// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sasl/mechanisms.h"

#include "sasl/bearer_client.h"
#include "sasl/gnu_client.h"

namespace sasl {

base::SaslClients clientsFor(Identity identity)
{
    return
        [identity = std::move(identity)](const QByteArray& mechanism) -> std::unique_ptr<base::SaslClient> {
            if (mechanism == "XOAUTH2" || mechanism == "OAUTHBEARER")
                return std::make_unique<BearerClient>(mechanism, identity);
            return GnuClient::make(mechanism, identity);
        };
}

} // namespace sasl
