// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"
#include "ui/desk.h"

namespace ui {

/// One body of a message as it is drawn: by itself, never joined with another (EFAIL).
struct HtmlLeaf {
    QString html; ///< as sent; empty: `text` is what there is
    QString text;

    bool operator==(const HtmlLeaf&) const = default;
};

/// The bodies of a message, its pages and, between them, what has no page. Empty where there is no page, or
/// more than can be shown that way.
[[nodiscard]] QList<HtmlLeaf> leavesOf(const mail::Reading& reading);

/// There is a page to draw, and not more than can be shown that way.
[[nodiscard]] bool hasPages(const mail::Reading& reading);

/// The sender wrote both: a page, and text to read instead.
[[nodiscard]] bool hasBoth(const mail::Reading& reading);

/// Text among pages: drawn here, as nothing of it is foreign markup.
[[nodiscard]] html::Drawing drawnText(const QString& text, const html::Pane& pane, const QPalette& colours);

} // namespace ui
