// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLocale>

namespace mail {

/// The 8-bit charset in which people of this language mostly wrote before UTF-8, by its name in charsetFor().
[[nodiscard]] QByteArray legacyCharset(const QLocale& locale);

} // namespace mail
