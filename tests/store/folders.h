// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace support {

/// Every file below the folder, hidden ones too, as paths relative to it, sorted.
[[nodiscard]] QStringList filesIn(const QString& folder);

[[nodiscard]] QByteArray contentOf(const QString& path);

void writeFile(const QString& path, const QByteArray& content);

} // namespace support
