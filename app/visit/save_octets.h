// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace visit {

/// Writes octets to a file that is private (0600) and there whole and durably, or not at all (an existing
/// file then stays as it was). Fault::CannotWrite.
[[nodiscard]] base::Done saveOctetsAs(const QByteArray& octets, const QString& to);

} // namespace visit
