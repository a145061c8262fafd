// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/visible.h"

#include <QJsonArray>

namespace cli {

void capa(Errand& errand, Report& report)
{
    const auto lines = errand.capabilities();
    if (!lines) {
        report.failure(lines.error());
        return;
    }
    if (report.json()) {
        report.object({{QStringLiteral("capabilities"), QJsonArray::fromStringList(*lines)}});
        return;
    }
    for (const QString& line : *lines)
        report.text(base::visible(line));
}

} // namespace cli
