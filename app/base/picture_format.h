// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace base {

/// Octets that pictureFormat() needs at most.
constexpr qsizetype pictureFormatOctets = 12;

/// "png", "jpeg", "gif", "bmp" or "webp": the formats that mail is shown with, told by the first octets,
/// whatever somebody claims them to be. Empty for all others. No SVG: it can name other files and hosts. No
/// more of them: each is a decoder more, and no mailer sends them.
[[nodiscard]] QByteArray pictureFormat(QByteArrayView octets);

} // namespace base
