// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"
#include "ui/head_line.h"

namespace ui {

/// What the header gives to be careful about: the gravest reason as the line, all of them as details.
/// Nothing to say: an empty line.
[[nodiscard]] HeadWords trustWords(const mail::TrustSigns& trust);

/// What the mailbox's own server found out about the sender, a line for each check; empty when it wrote
/// nothing.
[[nodiscard]] QStringList authenticationLines(const mail::TrustSigns& trust);

} // namespace ui
