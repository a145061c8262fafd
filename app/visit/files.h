// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/clerk.h"
#include "visit/local_messages.h"

#include <QStringList>

#include <memory>

class QTemporaryDir;

namespace visit {

/// Messages that lie on this machine, shown as if they waited in a mailbox: nothing is downloaded, nothing
/// can be deleted (their ids do not last). Each path is a file with one message, an mbox, or a Maildir; the
/// rows are numbered from 1 over all of them, in the order given. What cannot be read is told by failed() and
/// leaves its rows out. A message of an mbox is opened as a private copy that is gone with this object.
class Files : public Clerk {
    Q_OBJECT
public:
    explicit Files(QStringList paths, QObject* parent = nullptr);
    ~Files() override;

    void setPassword(const base::Secret& password) override;
    void recall() override;
    void check() override;
    void look(const mailbox::MessageId& id) override;
    void lookFurther(const mailbox::MessageId& id) override;
    void open(const mailbox::MessageId& id) override;
    void saveMessage(const mailbox::MessageId& id, const QString& to) override;
    void exportMessages(const QList<mailbox::MessageId>& ids, const QString& to,
                        visit::ExportForm form) override;
    void readHistory() override;
    void reread(const mailbox::MessageId& id, const QByteArray& charset) override;
    void readSource(const mailbox::MessageId& id) override;
    void stop() override;
    void setMarks(const QList<mailbox::MessageId>& ids, bool marked) override;
    void carryOut(const QList<visit::DeleteOrder>& orders) override;
    void leave() override;

private:
    void addRows(const QList<LocalMessage>& found, QList<mailbox::Row>& rows);
    const LocalMessage* messageOf(const mailbox::MessageId& id) const;
    [[nodiscard]] base::Result<QString> fileOf(const mailbox::MessageId& id);
    [[nodiscard]] base::Result<QString> copyOut(const LocalMessage& message, qint64 number);

    QStringList paths_;
    QHash<mailbox::MessageId, QByteArray> charsets_; ///< what the person chose
    QList<LocalMessage> messages_;                   ///< of the last check(), in the order of their numbers
    std::unique_ptr<QTemporaryDir> copies_;          ///< of messages of an mbox that were opened
};

} // namespace visit
