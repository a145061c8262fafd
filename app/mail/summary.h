// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/header_block.h"
#include "mail/reading.h"

namespace mail {

/// The fields a list shows, out of a header that has been read. Raw 8-bit letters that are no UTF-8 are taken
/// for `charset`, else for that of the message, else for what the person's language was written in.
[[nodiscard]] Summary summaryOf(const HeaderBlock& header, const QByteArray& charset = {});

/// The addresses of one field, read likewise.
[[nodiscard]] QList<Address> addressesIn(const HeaderBlock& header, QByteArrayView name,
                                         const QByteArray& charset);

} // namespace mail
