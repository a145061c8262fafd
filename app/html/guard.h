// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"

#include <QByteArray>
#include <QStringList>

namespace html {

/// A mail's markup, tamed for the parser.
struct Guarded {
    QByteArray markup;  ///< UTF-8; no comments, scripts, titles, foreign elements
    QStringList lifted; ///< long data: URLs; in the markup "data:lifted,N" stands for the one at N
    Notes notes;
};

/// Cuts what would hurt the parser: octets, tags and attributes beyond the caps, elements that nest too deep,
/// formatting that would be opened again without end. One walk, no tree.
[[nodiscard]] Guarded guard(const QString& html);

} // namespace html
