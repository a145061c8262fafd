// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace store {

/// "Rest": SQLite's application_id of our files.
inline constexpr quint32 ledgerApplication = 0x52657374;

/// Makes an empty file that only this person can read where there is none. One that is there is looked at
/// without SQLite, which would leave side files beside a file that is not ours to touch: Fault::LedgerTooNew
/// for a version later than `newest`, Fault::LedgerDamaged for what is no ledger or was cut short,
/// Fault::CannotRead, Fault::CannotWrite. Changes nothing that is there.
[[nodiscard]] base::Done prepareLedgerFile(const QString& path, int newest);

} // namespace store
