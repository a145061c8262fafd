// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/parts.h"

namespace mail {

/// The text of a message.
struct Bodies {
    QString text;
    bool html = false;     ///< there is an HTML body
    bool fromHtml = false; ///< the text was made from HTML: there is no text/plain body
    bool damaged = false;  ///< some bytes could not be read as letters
};

/// Reads the parts that are meant to be read, in their order. Of alternatives text/plain is taken when it
/// says anything, else HTML as text. At most 4 MiB of text are read, and a note says so.
[[nodiscard]] Bodies readBodies(const PartTree& tree);

} // namespace mail
