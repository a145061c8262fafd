// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

namespace mail {

/// A header field as a person reads it.
struct ReadableField {
    QString name;
    QString value; ///< unfolded and decoded, one line; not yet made safe to show

    bool operator==(const ReadableField&) const = default;
};

/// Every field of the message's header, in the order in which they came, also those that come twice.
/// Fault::CannotRead, Fault::NoSuchMessage.
[[nodiscard]] base::Result<QList<ReadableField>> allFields(const Place& message);

} // namespace mail
