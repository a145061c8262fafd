// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"
#include "mail/reading.h"

namespace ui {

/// The HTML bodies of a message and where their pictures are.
struct Bodies {
    QStringList pages;
    QString path; ///< of the message; empty: pictures that came with it cannot be had
    mail::Way way;
};

/// Each body of HTML, as sent.
[[nodiscard]] QStringList pagesOf(const mail::Reading& reading);

/// What html::Renderer is asked for, a body each, with the pictures that came with the message. Reads the
/// file: not for the window's thread.
[[nodiscard]] QList<html::Order> ordersOf(const Bodies& bodies);

} // namespace ui
