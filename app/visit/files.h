// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/counter.h"

#include <QStringList>

namespace visit {

/// Messages that lie on this machine, shown as if they waited in a mailbox: nothing is downloaded, nothing
/// can be deleted (their ids do not last). An unreadable file is told by failed() and leaves its row out.
class Files : public Counter {
    Q_OBJECT
public:
    explicit Files(QStringList paths, QObject* parent = nullptr);

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
    QString pathOf(const mailbox::MessageId& id) const;

    QStringList paths_;
};

} // namespace visit
