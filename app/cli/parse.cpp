// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/visible.h"
#include "cli/message_text.h"
#include "mail/json.h"

namespace cli {

namespace {

void tell(const QString& file, const mail::Reading& reading, bool withName, Report& report)
{
    if (report.json()) {
        report.object(mail::toJson(file, reading));
        return;
    }
    if (withName)
        report.text(QStringLiteral("==> %1 <==").arg(base::visible(file)));
    report.text(messageText(reading));
}

} // namespace

void parse(const Arguments& arguments, Report& report)
{
    for (const QString& file : arguments.names) {
        if (!report.canWrite())
            return;
        const auto reading = mail::readFile(file, {.hashes = report.json()});
        if (!reading) {
            report.failure(reading.error());
            continue;
        }
        tell(file, *reading, arguments.names.size() > 1, report);
        if (reading->damaged)
            report.failure({base::Fault::MessageDamaged, file, {}});
    }
}

} // namespace cli
