// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/attachment_orders.h"

namespace visit {

/// Writes the decoded attachment `index` to `to`: whole and durably, or not at all (an existing file then
/// stays as it was). 0600, never executable; a symbolic link at `to` is replaced, not followed.
/// Fault::CannotRead, Fault::NoSuchMessage, Fault::CannotWrite.
[[nodiscard]] base::Done saveAttachmentAs(const mail::Place& message, int index, const QString& to);

/// The same for the part that a card was made of: see mail::savePart().
[[nodiscard]] base::Done savePartAs(const mail::Place& message, int part, const QString& to);

/// Writes each into `folder`, which exists, under its name made safe or the next free one, "name (2).ext":
/// nothing is ever replaced. One that fails leaves nothing of itself and does not stop the others.
[[nodiscard]] SavedAttachments saveAttachmentsInto(const mail::Place& message,
                                                   const QList<NamedAttachment>& attachments,
                                                   const QString& folder);

} // namespace visit
