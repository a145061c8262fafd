// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"
#include "mail/source.h"

namespace mail {

/// What all the readers of reading.h come down to.
[[nodiscard]] Reading readSource(const Source& source, const ReadOptions& options);

} // namespace mail
