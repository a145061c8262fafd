// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"

#include <QList>
#include <QString>

namespace ui {

/// An address in a plain text that can be opened.
struct TextLink {
    qsizetype start = 0;
    qsizetype length = 0;
    html::Link link;
};

/// Web and mail addresses that are written out, "https://..." or "mailto:...", in one line: without the stop
/// or bracket behind them. At most `mostLinks`.
[[nodiscard]] QList<TextLink> linksIn(const QString& line);

constexpr qsizetype mostLinks = 200; ///< in a paragraph: what is painted and pointed at is searched each time

} // namespace ui
