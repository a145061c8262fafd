// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/parts.h"

namespace mail {

/// The part shows that its end is missing: the octets end in its header, or in the midst of its base64. That
/// no boundary closes it is no sign: many programs leave the last one out.
[[nodiscard]] bool isBrokenOff(const Part& part);

/// The content says base64 and is plain words: some programs label all they send. Looks at its beginning.
[[nodiscard]] bool isFalselyBase64(const Octets& content);

} // namespace mail
