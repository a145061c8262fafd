// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/attachment_orders.h"

namespace ui {

/// What becomes of an attachment that somebody opens.
enum class Handling {
    Opens,  ///< with the program that the system has for it
    Warns,  ///< the same, after a question
    Saves,  ///< it is never opened from here: it runs
    Nested, ///< it is a message: read in the window
};

[[nodiscard]] Handling handlingOf(const mail::Attachment& attachment);

/// How it can be looked at in place; nothing: it cannot.
[[nodiscard]] std::optional<visit::Glance::Kind> glanceKindOf(const mail::Attachment& attachment);

/// What it is called, and would be saved as: the sender's name made safe, or one after its kind,
/// "message.eml".
[[nodiscard]] QString shownName(const mail::Attachment& attachment);

/// "PDF document"; "claims to be a PNG image; is a Windows program".
[[nodiscard]] QString typeWords(const mail::Attachment& attachment);

/// "12 kB", "about 12 MB"; empty where it is not known yet, as in a preview.
[[nodiscard]] QString sizeWords(const mail::Attachment& attachment, bool beginning);

/// What a person must know before opening it, in a few words, "runs as a program, cut"; empty: nothing.
[[nodiscard]] QString warningWords(const mail::Attachment& attachment, bool beginning);

/// The same in sentences.
[[nodiscard]] QString warningSentences(const mail::Attachment& attachment, bool beginning);

/// "1 attachment", "3 attachments".
[[nodiscard]] QString attachmentsText(qsizetype number);

/// The media type that the sender claims, safe to show anywhere.
[[nodiscard]] QString claimedType(const mail::Attachment& attachment);

/// Of resources/icons, after what it is.
[[nodiscard]] QString iconNameOf(const mail::Attachment& attachment);

} // namespace ui
