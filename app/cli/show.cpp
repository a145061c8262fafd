// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/message_text.h"
#include "mail/json.h"
#include "store/plain_file.h"

#include <QTemporaryDir>

namespace cli {

void show(const Arguments& arguments, Errand& errand, Report& report)
{
    const QList<mailbox::Row> rows = chooseFrom(errand.list(Errand::Headers::Leave), arguments, report);
    if (rows.isEmpty())
        return;
    const QTemporaryDir folder; // private (0700), removed with everything in it
    if (!folder.isValid()) {
        report.failure({base::Fault::CannotWrite, folder.errorString(), {}});
        return;
    }
    const auto into = [&](const mailbox::MessageId&) {
        return store::intoPlainFile(folder.filePath(QStringLiteral("message.eml")));
    };
    const auto reading = errand.download(rows.first().id, into).and_then([&](const store::Saved& saved) {
        return mail::readFile(saved.path, {.hashes = report.json()});
    });
    const QString& name = arguments.names.first();
    if (!reading) {
        report.failure(reading.error());
        return;
    }
    if (report.json())
        report.object(mail::toJson(name, *reading));
    else
        report.text(messageText(*reading));
    if (reading->damaged)
        report.failure({base::Fault::MessageDamaged, QStringLiteral("Message %1").arg(name), {}});
}

} // namespace cli
