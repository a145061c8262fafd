// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

namespace mail {

/// Reads a Date field (RFC 5322 sections 3.3 and 4.3: comments, two-digit years, named zones), and what is
/// seen in the wild instead: ISO 8601, asctime, swapped parts. No zone means UTC. UTC; invalid when it cannot
/// be read.
[[nodiscard]] QDateTime readDate(QByteArrayView value);

/// "2003-07-01T10:52:37Z", as Qt::ISODate writes UTC, which asks a locale and takes twenty times as long.
/// Empty where the date is invalid or has no year of four digits.
[[nodiscard]] QByteArray isoText(const QDateTime& date);

} // namespace mail
