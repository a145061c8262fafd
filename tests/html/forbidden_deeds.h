// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <map>

namespace htmltest {

/// A deed that a helper must not be able to do: tries it, undoes it, and gives the errno of the attempt; 0
/// when it was done.
using Deed = std::function<int()>;

/// By name.
[[nodiscard]] const std::map<QString, Deed>& forbiddenDeeds();

} // namespace htmltest
