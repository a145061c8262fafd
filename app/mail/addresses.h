// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

namespace mail {

/// Reads an address list (RFC 5322 section 3.4) tolerantly: groups are opened, routes and comments dropped (a
/// comment behind a bare address is its name), ';' separates like ','. Nothing recurses, whatever is nested.
[[nodiscard]] QList<Address> readAddresses(QByteArrayView value);

} // namespace mail
