// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

#include <functional>

class QWidget;

namespace ui {

/// What a person may answer to a warning; to do nothing needs no deed.
struct WarningAnswers {
    std::function<void()> open; ///< empty: this is never opened
    std::function<void()> save;
};

/// Says why an attachment is not simply opened, and asks what to do. Cancel is the default; it does not wait.
void warnOf(const mail::Attachment& attachment, const WarningAnswers& answers, QWidget* parent);

} // namespace ui
