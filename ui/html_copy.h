// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"

#include <QTextDocumentFragment>

namespace ui {

/// A piece of a page as text: no traces of pictures, plain blanks, one empty line where tables leave many.
[[nodiscard]] QString readable(const QTextDocumentFragment& piece);

/// A piece of a page for another program: its links lead where the mail's do, its pictures stay out.
[[nodiscard]] QString copiedHtml(const QTextDocumentFragment& piece, const QList<html::Link>& links);

} // namespace ui
