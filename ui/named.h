// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// Gives a widget its object name and its accessible name: one, English, for scripts and for assistive
/// technology.
template <class W> W* named(W* widget, const char* name)
{
    widget->setObjectName(QLatin1String(name));
    widget->setAccessibleName(QLatin1String(name));
    return widget;
}

} // namespace ui
