// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

namespace visit {

/// Writes the decoded attachment `index` of the message in the file `message` to `to`: whole and durably, or
/// not at all (an existing file then stays as it was). Fault::CannotRead, Fault::CannotWrite.
[[nodiscard]] base::Done saveAttachmentAs(const QString& message, int index, const QString& to);

/// The same for a message wherever it lies.
[[nodiscard]] base::Done saveAttachmentAs(const mail::Place& message, int index, const QString& to);

/// The same for the part that a card was made of: see mail::savePart().
[[nodiscard]] base::Done savePartAs(const mail::Place& message, int part, const QString& to);

} // namespace visit
