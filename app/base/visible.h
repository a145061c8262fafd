// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace base {

/// Foreign text made safe to print or show: C0 and C1 controls, DEL, bidi overrides and isolates, line and
/// paragraph separators become visible marks, so that nothing steers a terminal or reorders a line (CWE-150).
/// Tab becomes a blank. One line in, one line out.
[[nodiscard]] QString visible(const QString& text);

/// The same for bytes from the wire: UTF-8 where it is valid, else each odd byte as U+FFFD.
[[nodiscard]] QString visible(QByteArrayView bytes);

/// Text that runs from right to left, or holds some that does, set apart: what stands beside it stays there.
[[nodiscard]] QString apart(const QString& text);

/// As visible(), but line feeds and tabs stay: for bodies of messages on a terminal.
[[nodiscard]] QString visibleLines(const QString& text);

} // namespace base
