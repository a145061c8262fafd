// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace ui {

/// One of resources/icons, drawn in the colour of the text around it: right in light and dark palettes, also
/// after a change while the program runs. An empty icon for a name that does not exist.
[[nodiscard]] QIcon icon(const QString& name);

/// The program's own, in its own colours.
[[nodiscard]] QIcon programIcon();

} // namespace ui
