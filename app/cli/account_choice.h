// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

#include "account/account.h"
#include "base/result.h"

namespace cli {

/// The account that the address and the options describe. Fault::BadUrl, Fault::BadName, Fault::NotSupported,
/// and Fault::CannotRead for a file of certificate authorities that is not there.
[[nodiscard]] base::Result<account::Account> accountFor(const Arguments& arguments);

} // namespace cli
