// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/visible.h"
#include "cli/json_text.h"
#include "cli/patience.h"
#include "store/maildir.h"

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

/// What an earlier run saved is not fetched again, if it is whole and as long as the server says.
std::optional<store::Saved> alreadySaved(const store::Maildir& maildir, const store::MessageKey& key,
                                         const Row& row)
{
    const auto saved = maildir.find(key);
    if (saved && saved->octets == row.octets && maildir.proves(key))
        return saved;
    return std::nullopt;
}

base::Result<store::Saved> fetch(Errand& errand, store::Maildir& maildir, const Row& row)
{
    const store::MessageKey key = keyOf(errand, row.id);
    if (const auto saved = alreadySaved(maildir, key, row))
        return *saved;
    return errand.download(row.id, [&](const mailbox::MessageId&) { return maildir.deliver(key); });
}

} // namespace

void save(const Arguments& arguments, Errand& errand, Report& report)
{
    store::Maildir maildir(arguments.to);
    if (const auto ready = maildir.prepare(); !ready) {
        report.failure(ready.error());
        return;
    }
    Patience patience;
    for (const Row& row : chooseFrom(errand.list(Errand::Headers::Leave), arguments, report)) {
        if (patience.isSpent() || errand.stoppedBy() != 0 || !report.canWrite())
            return;
        const auto saved = fetch(errand, maildir, row);
        if (!saved) {
            patience.note(saved.error());
            report.failure(saved.error());
            continue;
        }
        patience.noteSuccess();
        tell(row, *saved, report);
    }
}

} // namespace cli
