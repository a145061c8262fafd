// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace mail {

/// The name under which iconv knows the charset that is really meant by a label of the wild: aliases, and for
/// charsets that are too strict their superset (gb2312 -> GB18030, iso-8859-1 -> windows-1252, as browsers
/// do). Lower case for the three that are converted here: "utf-8", "windows-1252", "hz". Empty for no label.
[[nodiscard]] QByteArray charsetFor(QByteArrayView label);

} // namespace mail
