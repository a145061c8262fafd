// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"

#include <QByteArray>

namespace html {

/// The mail as a page for a browser: its own markup and styles, as far as they are on the lists of what is
/// harmless; pictures that stand in the mail or are supplied, as data: URLs; no script, no form, nothing that
/// is loaded from anywhere, and a policy in its head that forbids the browser to load. Links lead to http,
/// https and mailto only. UTF-8. Pure as compose() is; called in the helper process only.
[[nodiscard]] QByteArray forBrowser(const Order& order);

} // namespace html
