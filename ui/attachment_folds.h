// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

namespace ui {

/// The attachments of a message as a person wants to see them.
struct FoldedAttachments {
    QList<mail::Attachment> plain;
    QList<mail::Attachment> folded; ///< seen elsewhere already
    int pictures = 0;               ///< of the folded: those that the page itself shows
};

/// Folds away pictures that an HTML body names by cid:, and a winmail.dat whose files follow it.
[[nodiscard]] FoldedAttachments foldAttachments(const mail::Reading& reading);

} // namespace ui
