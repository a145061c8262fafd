// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/drawing.h"
#include "mail/reading.h"

namespace ui {

/// The HTML bodies of a message and where their pictures are.
struct Bodies {
    QStringList pages;
    mail::Place message; ///< default: pictures that came with it cannot be had, as in a preview
};

/// The pictures that came with the message and that `page`, one of its bodies, shows. Reads the file: not for
/// the window's thread.
[[nodiscard]] QList<html::Supply> picturesOf(const QString& page, const mail::Place& message);

/// Each body of HTML, as sent.
[[nodiscard]] QStringList pagesOf(const mail::Reading& reading);

/// What html::Renderer is asked for, a body each, with the pictures that came with the message. Reads the
/// file: not for the window's thread.
[[nodiscard]] QList<html::Order> ordersOf(const Bodies& bodies);

} // namespace ui
