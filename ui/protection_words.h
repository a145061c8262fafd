// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "mail/reading.h"
#include "ui/head_line.h"

#include <optional>

namespace ui {

/// What is going on with one protection of the message that is shown.
struct ProtectionCheck {
    bool running = false;
    bool isShown = false;     ///< what it protects is shown, and nothing else
    bool isOpened = false;    ///< what is inside is known, and can be shown without GnuPG
    bool isBeginning = false; ///< only the beginning of the message is here
    std::optional<base::Error> error = {};
};

/// A signature or an encryption in words. Whose key it is is said beside whose message it claims to be:
/// `senders` are the addresses of From.
[[nodiscard]] HeadWords protectionWords(const mail::Protection& protection, const ProtectionCheck& check,
                                        const QList<mail::Address>& senders);

} // namespace ui
