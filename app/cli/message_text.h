// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/reading.h"

#include <QString>

namespace cli {

/// "Name <address>, ..." safe to print.
[[nodiscard]] QString addressesText(const QList<mail::Address>& addresses);

/// A date in the person's own time zone, "2003-07-01 12:52"; empty when there is none.
[[nodiscard]] QString dateText(const QDateTime& date);

/// A message as people read it on a terminal: four header lines, the text, the names of the attachments.
/// Nothing in it steers the terminal.
[[nodiscard]] QString messageText(const mail::Reading& reading);

} // namespace cli
