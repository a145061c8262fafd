// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/visible.h"
#include "cli/json_text.h"
#include "store/maildir.h"

namespace cli {

namespace {

using mailbox::Row;
using visit::Fate;

QString nameOf(Fate fate)
{
    switch (fate) {
    case Fate::Confirmed: return QStringLiteral("confirmed");
    case Fate::Accepted: return QStringLiteral("accepted");
    case Fate::Unknown: return QStringLiteral("unknown");
    case Fate::Kept: return QStringLiteral("kept");
    }
    Q_UNREACHABLE();
}

QString sentenceFor(Fate fate)
{
    switch (fate) {
    case Fate::Confirmed: return QStringLiteral("is deleted");
    case Fate::Accepted: return QStringLiteral("was deleted");
    case Fate::Unknown: return QStringLiteral("may be deleted or not: the server did not confirm it");
    case Fate::Kept: return QStringLiteral("was kept on the server");
    }
    Q_UNREACHABLE();
}

void tell(const Row& row, Fate fate, Report& report)
{
    if (report.json())
        report.object({{QStringLiteral("number"), row.number},
                       {QStringLiteral("uid"), jsonUid(row.id.uid)},
                       {QStringLiteral("state"), nameOf(fate)}});
    else
        report.text(QStringLiteral("Message %1 %2").arg(row.number).arg(sentenceFor(fate)));
}

void tellAll(const QList<Row>& rows, const visit::Receipt& receipt, Report& report)
{
    QHash<mailbox::MessageId, visit::Deletion> deletions;
    for (const visit::Deletion& deletion : receipt.deletions)
        deletions.insert(deletion.id, deletion);
    QList<base::Error> told;
    for (const Row& row : rows) {
        const auto found = deletions.constFind(row.id);
        tell(row, found == deletions.cend() ? Fate::Kept : found->fate, report);
        if (found == deletions.cend() || !found->error || told.contains(*found->error))
            continue;
        told += *found->error;
        // With --if-saved it was asked for just this.
        if (found->error->fault == base::Fault::NotSaved)
            report.note(*found->error);
        else
            report.failure(*found->error);
    }
    if (receipt.error && !told.contains(*receipt.error))
        report.failure(*receipt.error);
}

} // namespace

void remove(const Arguments& arguments, Errand& errand, Report& report)
{
    const QList<Row> rows = chooseFrom(errand.list(Errand::Headers::Leave), arguments, report);
    if (rows.isEmpty())
        return;
    const bool onlySaved = !arguments.ifSaved.isEmpty();
    QList<visit::DeleteOrder> orders;
    for (const Row& row : rows)
        orders += visit::DeleteOrder{row.id, !onlySaved};
    const store::Maildir maildir(arguments.ifSaved);
    const auto proof = [&](const mailbox::MessageId& id) {
        return onlySaved && maildir.proves({errand.account().key(), id.uid, id.copy});
    };
    tellAll(rows, errand.carryOut(orders, proof), report);
}

} // namespace cli
