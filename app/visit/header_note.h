// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

#include <optional>

namespace visit {

/// What a list shows of a message, as octets for the ledger.
[[nodiscard]] QByteArray noteOf(const mail::Summary& summary);

/// Reads it back. Nothing where it was written by another version or is damaged: the header is then fetched
/// again.
[[nodiscard]] std::optional<mail::Summary> summaryFrom(const QByteArray& note);

/// Whether it has one, without reading the rest.
[[nodiscard]] bool hasMessageId(const QByteArray& note);

} // namespace visit
