// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"

#include <optional>

namespace html {

/// What an href leads to, in order to be opened: http, https and mailto only, encoded. Nothing for all other
/// schemes, fragments and relative references. The text and what depends on it are still missing.
[[nodiscard]] std::optional<Link> linkFrom(const QString& href);

/// Takes in the text that the mail shows for the link, and what is odd about the two of them.
void judge(Link& link, const QString& text);

} // namespace html
