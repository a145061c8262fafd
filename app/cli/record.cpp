// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/record.h"

#include <QFileInfo>

#include <algorithm>

namespace cli {

using mailbox::Row;
using visit::Fate;

namespace {

bool anythingKept(const QString& folder)
{
    return QFileInfo::exists(folder + QStringLiteral("/ledger.sqlite")) ||
           QFileInfo::exists(folder + QStringLiteral("/Maildir"));
}

} // namespace

Record::Record(const account::Account& account, Report& report)
    : Record(account::dataFolder(account), account.key(), report)
{}

Record::Record(const QString& folder, const QString& mailbox, Report& report)
    : kept_(anythingKept(folder))
    , archive_((kept_ ? folder : scratch_.path()) + QStringLiteral("/Maildir"))
    , report_(report)
    , books_(kept_ ? folder : scratch_.path(), mailbox, archive_, [this](const base::Error& error) {
        if (kept_)
            report_.note(error);
    })
{}

base::Done Record::open()
{
    if (const base::Done opened = books_.open(); !opened)
        return opened;
    const visit::Books::Memory memory = books_.remember();
    for (const visit::Notice& notice : memory.notices) {
        if (notice.kind == visit::Notice::Kind::LedgerRebuilt)
            report_.note({base::Fault::LedgerDamaged, notice.path, {}});
    }
    static_cast<void>(books_.study()); // what is known of the messages comes from this session's listing
    return {};
}

void Record::takeListing(const QList<Row>& rows, bool whole)
{
    static_cast<void>(books_.takeListing(rows, whole)); // what it notices waits for the window's next check
}

base::Done Record::intend(const QList<mailbox::MessageId>& ids)
{
    const base::Done written = books_.intend(ids);
    return kept_ ? written : base::Done();
}

void Record::file(visit::Receipt& receipt)
{
    books_.file(receipt);
}

void Record::settle(visit::Receipt& receipt, const QList<Row>& now)
{
    const auto landing = books_.takeListing(now, true);
    if (receipt.filed == 0)
        return; // nothing could be written down: it stays as the server said
    const Fates fates = fatesIn(landing.settled, receipt.filed);
    for (visit::Deletion& deletion : receipt.deletions) {
        if (deletion.fate != Fate::Accepted)
            continue;
        const visit::Deletion known = fates.value(deletion.id);
        const bool wasKept =
            known.fate == Fate::Kept && known.error && known.error->fault != base::Fault::Unsettled;
        const bool decided = known.fate == Fate::Confirmed || wasKept;
        deletion.fate = decided ? known.fate : Fate::Unknown;
        deletion.error =
            decided ? known.error : base::Error{base::Fault::Unsettled, QString::number(deletion.number), {}};
    }
}

/// Of this receipt; also of one that is decided in part alone, which is the latest then.
Record::Fates Record::fatesIn(const QList<visit::Receipt>& settled, qint64 filed)
{
    Fates fates;
    const auto ours = std::find_if(settled.begin(), settled.end(),
                                   [filed](const visit::Receipt& each) { return each.filed == filed; });
    if (ours != settled.end()) {
        for (const visit::Deletion& deletion : ours->deletions)
            fates.insert(deletion.id, deletion);
        return fates;
    }
    for (const visit::PastMessage& past : books_.history().receipts.value(0).messages)
        fates.insert(past.id, {past.id, 0, past.fate, past.error});
    return fates;
}

} // namespace cli
