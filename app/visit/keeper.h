// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "store/maildir.h"
#include "store/marks.h"
#include "visit/counter.h"

#include <QHash>

namespace visit {

/// A server's mailbox with its folder on this machine: a Visit, a Maildir with the downloaded messages, the
/// marks. Reads and writes the disk, so it lives in a worker thread (see Worker); it may be made in any
/// thread and moved before the first call.
class Keeper : public Counter {
    Q_OBJECT
public:
    struct Options {
        QString folder; ///< of this account alone: holds Maildir/ and the marks
        Visit::Options visit;
    };

    Keeper(account::Account account, base::Secret password, Options options, QObject* parent = nullptr);

    void setPassword(const base::Secret& password) override;
    void recall() override;
    void check() override;
    void look(const mailbox::MessageId& id) override;
    void open(const mailbox::MessageId& id) override;
    void saveMessage(const mailbox::MessageId& id, const QString& to) override;
    void exportMessages(const QList<mailbox::MessageId>& ids, const QString& to,
                        visit::ExportForm form) override;
    void readHistory() override;
    void saveAttachment(const QString& message, int index, const QString& to) override;
    void stop() override;
    void setMarks(const QList<mailbox::MessageId>& ids, bool marked) override;
    void carryOut(const QList<visit::DeleteOrder>& orders) override;
    void leave() override;

private:
    Visit& visit();
    void connectVisit();
    void restoreMarks();
    void takeListing(QList<mailbox::Row> rows, bool whole);
    void forgetMarksOutside(const QList<mailbox::Row>& rows);
    void takeDownload(const mailbox::MessageId& id, const store::Saved& saved);
    void takeReceipt(const visit::Receipt& receipt);
    bool showSaved(const mailbox::MessageId& id);
    void readOut(const mailbox::MessageId& id, const QString& path);
    void exportSaved(const store::Saved& saved, const QString& to);
    void download(const mailbox::MessageId& id);
    void storeMarks(const QSet<store::Mark>& marks);
    std::optional<store::Saved> copyOf(const mailbox::MessageId& id) const;
    store::MessageKey keyOf(const mailbox::MessageId& id) const;

    account::Account account_;
    base::Secret password_;
    Options options_;
    Visit* visit_ = nullptr; ///< made in the thread of the first call
    store::Maildir archive_;
    store::Marks markFile_;
    QSet<store::Mark> marks_;
    bool marksRestored_ = false;
    QHash<mailbox::MessageId, QStringList> exports_; ///< files to write once the message is here
    QHash<mailbox::MessageId, store::Saved>
        unlasting_; ///< copies of this run of messages without a unique id
};

} // namespace visit
