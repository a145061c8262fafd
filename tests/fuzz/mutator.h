// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace fuzz {

/// A message made of `seeds`, wrong in one to eight places. The same number gives the same message.
[[nodiscard]] QByteArray mutated(const QList<QByteArray>& seeds, quint64 number);

} // namespace fuzz
