// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/capabilities.h"

namespace pop3 {

/// What a server said of itself the last time, over TLS and before the sign-on: enough to plan the way in,
/// and never trusted. A value.
struct Plan {
    QByteArray greeting; ///< see likenessOf()
    Capabilities capabilities;

    friend bool operator==(const Plan& a, const Plan& b)
    {
        return a.greeting == b.greeting && a.capabilities.lines() == b.capabilities.lines();
    }
};

/// What a greeting has in common with the one of another day, as a digest: its words without those that carry
/// a stamp, a time or a number.
[[nodiscard]] QByteArray likenessOf(const QByteArray& greeting);

} // namespace pop3
