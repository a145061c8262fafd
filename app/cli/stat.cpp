// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

namespace cli {

void stat(Errand& errand, Report& report)
{
    const auto count = errand.count();
    if (!count)
        report.failure(count.error());
    else if (report.json())
        report.object(
            {{QStringLiteral("messages"), count->messages}, {QStringLiteral("octets"), count->octets}});
    else
        report.text(QStringLiteral("You have %1 %2 totaling %3 bytes")
                        .arg(count->messages)
                        .arg(count->messages == 1 ? QStringLiteral("message") : QStringLiteral("messages"))
                        .arg(count->octets));
}

} // namespace cli
