// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace fuzz {

/// Messages of ours in which everything that app/mail reads occurs, and the *.eml files in `folders`.
[[nodiscard]] QList<QByteArray> seeds(const QStringList& folders);

} // namespace fuzz
