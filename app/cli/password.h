// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QIODevice>
#include <QString>

namespace cli {

/// The first line, without its line end. Fault::PasswordMissing (about `mailbox`) when it is empty.
[[nodiscard]] base::Result<base::Secret> passwordFrom(QIODevice& input, const QString& mailbox);

/// Asks on the terminal, without echo. Fault::PasswordMissing when there is no terminal or nothing was typed.
/// A signal that comes meanwhile gets its way after the terminal's echo is back.
[[nodiscard]] base::Result<base::Secret> askForPassword(const QString& mailbox);

} // namespace cli
