// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/visible.h"
#include "cli/json_text.h"
#include "cli/patience.h"
#include "store/maildir.h"

#include <cstdlib>

namespace cli {

namespace {

using mailbox::Row;

store::MessageKey keyOf(const Errand& errand, const mailbox::MessageId& id)
{
    return {errand.account().key(), id.uid, id.copy};
}

void tell(const Row& row, const store::Saved& saved, Report& report)
{
    if (!report.json()) {
        report.text(QStringLiteral("%1  %2").arg(row.number).arg(base::visible(saved.path)));
        return;
    }
    report.object({{QStringLiteral("number"), row.number},
                   {QStringLiteral("uid"), jsonUid(row.id.uid)},
                   {QStringLiteral("path"), saved.path},
                   {QStringLiteral("size"), saved.octets},
                   {QStringLiteral("sha256"), QString::fromLatin1(saved.sha256)}});
}

/// LIST may leave out the line end that RETR adds to a message without one (Dovecot, Courier).
constexpr qint64 lineEndOctets = 2;

/// What an earlier run saved is not fetched again, if it is whole and as long as the server says.
std::optional<store::Saved> alreadySaved(const store::Maildir& maildir, const store::MessageKey& key,
                                         const Row& row)
{
    const auto saved = maildir.find(key);
    if (saved && std::abs(saved->octets - row.octets) <= lineEndOctets && maildir.proves(key))
        return saved;
    return std::nullopt;
}

/// Those that are not here yet, after telling of those that are.
QList<Row> missing(const QList<Row>& rows, const store::Maildir& maildir, const Errand& errand,
                   Report& report)
{
    QList<Row> rest;
    for (const Row& row : rows) {
        if (const auto saved = alreadySaved(maildir, keyOf(errand, row.id), row))
            tell(row, *saved, report);
        else
            rest.append(row);
    }
    return rest;
}

} // namespace

void save(const Arguments& arguments, Errand& errand, Report& report)
{
    store::Maildir maildir(arguments.to);
    if (const auto ready = maildir.prepare(); !ready) {
        report.failure(ready.error());
        return;
    }
    const QList<Row> rows =
        missing(chooseFrom(errand.list(Errand::Headers::Leave), arguments, report), maildir, errand, report);
    QHash<mailbox::MessageId, Row> wanted;
    QList<mailbox::MessageId> ids;
    for (const Row& row : rows) {
        wanted.insert(row.id, row);
        ids.append(row.id);
    }
    if (ids.isEmpty())
        return;
    Patience patience;
    const auto deliver = [&](const mailbox::MessageId& id) { return maildir.deliver(keyOf(errand, id)); };
    errand.download(ids, deliver, [&](const mailbox::MessageId& id, const base::Result<store::Saved>& saved) {
        if (saved) {
            patience.noteSuccess();
            tell(wanted.value(id), *saved, report);
        } else {
            patience.note(saved.error());
            report.failure(saved.error());
        }
        return !patience.isSpent() && report.canWrite();
    });
}

} // namespace cli
