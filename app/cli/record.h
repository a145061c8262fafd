// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "cli/report.h"
#include "visit/books.h"

#include <QTemporaryDir>

namespace cli {

/// What a command that deletes writes down and what it believes: by the very books that the window keeps.
///
/// Where something of the mailbox is kept already (a ledger, an archive) the deletion goes into its ledger,
/// or does not happen; the window then tells of it in its history, and of nothing that went without Restante.
/// Of a mailbox of which nothing is kept nothing will be: the books are gone with this object, are there for
/// their judgement alone, and stand in nobody's way. To be used under the account's lock.
class Record {
public:
    /// What cannot be written is told to `report`.
    Record(const account::Account& account, Report& report);

    /// Fault::LedgerTooNew: nothing may be deleted.
    [[nodiscard]] base::Done open();

    /// What the session that deletes has listed.
    void takeListing(const QList<mailbox::Row>& rows, bool whole);

    /// DELE is about to be sent for these. An error: it must not be.
    [[nodiscard]] base::Done intend(const QList<mailbox::MessageId>& ids);

    /// After QUIT.
    void file(visit::Receipt& receipt);

    /// What a later listing, a whole one, says of what was accepted: confirmed, or kept; or, where so much of
    /// it is new that it says nothing, unknown.
    void settle(visit::Receipt& receipt, const QList<mailbox::Row>& now);

private:
    using Fates = QHash<mailbox::MessageId, visit::Deletion>;

    Record(const QString& folder, const QString& mailbox, Report& report);
    [[nodiscard]] Fates fatesIn(const QList<visit::Receipt>& settled, qint64 filed);

    QTemporaryDir scratch_;
    bool kept_;
    store::Maildir archive_;
    Report& report_;
    visit::Books books_;
};

} // namespace cli
