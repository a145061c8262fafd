// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/visible.h"
#include "cli/json_text.h"
#include "cli/record.h"
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
    case Fate::Confirmed: return QStringLiteral("is deleted, and gone from the server");
    case Fate::Accepted: return QStringLiteral("was deleted; a later visit shows whether it is gone");
    case Fate::Unknown: return QStringLiteral("may be deleted or not: the server did not confirm it");
    case Fate::Kept: return QStringLiteral("was kept on the server");
    }
    Q_UNREACHABLE();
}

/// What the copies say that the messages are: unique ids may be given again, so the headers must agree with
/// the server's before anything goes. No size equals -1, so each header is asked for.
visit::SeenMessages seenIn(const store::Maildir& maildir, const QList<Row>& rows, const QString& mailbox)
{
    QHash<QByteArray, int> copies;
    for (const Row& row : rows)
        ++copies[row.id.uid];
    visit::SeenMessages seen;
    for (const Row& row : rows) {
        const store::MessageKey key{mailbox, row.id.uid, row.id.copy};
        const auto copy = maildir.proves(key) ? maildir.find(key) : std::nullopt;
        const auto summary = copy ? mail::summarizeFile(copy->path) : base::Result<mail::Summary>();
        if (copy && summary)
            seen.insert(row.id, {-1, copies.value(row.id.uid), true, visit::printOf(*summary)});
    }
    return seen;
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

/// `ifSaved`: the Maildir that has to prove a copy; empty: the command is the person's word.
visit::Receipt carryOut(const QList<Row>& rows, const Errand::Listing& listing, const QString& ifSaved,
                        Errand& errand, Record& record)
{
    const bool onlySaved = !ifSaved.isEmpty();
    QList<visit::DeleteOrder> orders;
    for (const Row& row : rows)
        orders += visit::DeleteOrder{row.id, !onlySaved};
    const store::Maildir maildir(ifSaved);
    const QString mailbox = errand.account().key();
    const auto proof = [&](const mailbox::MessageId& id) {
        return onlySaved && maildir.proves({mailbox, id.uid, id.copy});
    };
    const auto intent = [&](const QList<mailbox::MessageId>& ids) { return record.intend(ids); };
    const auto seen = onlySaved ? seenIn(maildir, listing.rows, mailbox) : visit::SeenMessages();
    return errand.carryOut(orders, proof, intent, seen);
}

} // namespace

void remove(const Arguments& arguments, Errand& errand, Report& report)
{
    const Errand::Listing listing = errand.list(Errand::Headers::Leave);
    const QList<Row> rows = chooseFrom(listing, arguments, report);
    if (rows.isEmpty())
        return;
    Record record(errand.account(), report);
    if (const auto opened = record.open(); !opened) {
        report.failure(opened.error());
        return;
    }
    record.takeListing(listing.rows, listing.whole);
    visit::Receipt receipt = carryOut(rows, listing, arguments.ifSaved, errand, record);
    if (!receipt.deletions.isEmpty())
        record.file(receipt);
    if (receipt.count(Fate::Accepted) > 0) {
        if (const auto now = errand.lookAgain())
            record.settle(receipt, *now);
    }
    tellAll(rows, receipt, report);
}

} // namespace cli
