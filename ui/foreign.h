// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/address.h"

#include <QString>

namespace ui {

/// Foreign text inside a sentence of ours: controls visible, blanks collapsed, at most `most` letters (the
/// middle goes, since what matters of an address is its end), and letters that run the other way kept from
/// turning the sentence around.
[[nodiscard]] QString foreign(const QString& text, qsizetype most = 120);

/// "Ada Example <ada@example.org>" as foreign().
[[nodiscard]] QString foreign(const mail::Address& address);

/// A tool tip of plain text: Qt would take some texts for HTML.
[[nodiscard]] QString plainTip(const QString& text);

} // namespace ui
