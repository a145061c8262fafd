// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/ledger_database.h"

#include <span>

namespace store {

/// The SQL that brings a ledger from one version to the next, a statement each.
using Step = std::span<const char* const>;

/// Step n leads from version n to n + 1; the first makes a ledger out of an empty file.
///
/// To add a version: append a step in ledger_schema.cpp, never change one that has landed, and put a ledger
/// of the new version beside the others in tests/data/ledger.
[[nodiscard]] std::span<const Step> ledgerSteps();

/// Brings an open file up to the last step: all steps happen or none. Leaves a file that is there already as
/// it is. Fault::LedgerDamaged, Fault::LedgerTooNew, Fault::CannotWrite.
[[nodiscard]] base::Done bringUp(Database& database, std::span<const Step> steps);

} // namespace store
