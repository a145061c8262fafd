// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/header_block.h"
#include "mail/reading.h"

namespace mail {

/// The fields a list shows, out of a header that has been read.
[[nodiscard]] Summary summaryOf(const HeaderBlock& header);

} // namespace mail
