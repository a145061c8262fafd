// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace visit {

/// Writes the decoded attachment `index` of the message in the file `message` to `to`: whole and durably, or
/// not at all (an existing file then stays as it was). Fault::CannotRead, Fault::CannotWrite.
[[nodiscard]] base::Done saveAttachmentAs(const QString& message, int index, const QString& to);

} // namespace visit
