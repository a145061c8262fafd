// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/counter.h"

#include <QStringList>

namespace ui {

/// A mailbox that a test holds in its hands: notes every call as a line, answers only when the test says so.
class FakeCounter : public visit::Counter {
    Q_OBJECT
public:
    using Counter::Counter;

    QStringList calls;
    QList<visit::DeleteOrder> orders;

    void setPassword(const base::Secret& password) override
    {
        calls += QStringLiteral("password ") + QString::fromUtf8(password.reveal());
    }
    void recall() override { calls += QStringLiteral("recall"); }
    void check() override { calls += QStringLiteral("check"); }
    void look(const mailbox::MessageId& id) override { note("look", id); }
    void lookFurther(const mailbox::MessageId& id) override { note("look further", id); }
    void open(const mailbox::MessageId& id) override { note("open", id); }
    void saveMessage(const mailbox::MessageId& id, const QString& to) override
    {
        calls += QStringLiteral("save %1 %2").arg(QString::fromUtf8(id.uid), to);
    }
    void exportMessages(const QList<mailbox::MessageId>& ids, const QString& to,
                        visit::ExportForm form) override
    {
        calls +=
            QStringLiteral("export %1 %2 %3")
                .arg(ids.size())
                .arg(to, form == visit::ExportForm::Mbox ? QStringLiteral("mbox") : QStringLiteral("folder"));
    }
    void readHistory() override { calls += QStringLiteral("history"); }
    void saveAttachment(const QString& message, int index, const QString& to) override
    {
        calls += QStringLiteral("attachment %1 %2 %3").arg(message).arg(index).arg(to);
    }
    void stop() override { calls += QStringLiteral("stop"); }
    void setMarks(const QList<mailbox::MessageId>& ids, bool marked) override
    {
        for (const mailbox::MessageId& id : ids)
            note(marked ? "mark" : "keep", id);
    }
    void carryOut(const QList<visit::DeleteOrder>& given) override
    {
        calls += QStringLiteral("carry out");
        orders = given;
    }
    void leave() override
    {
        calls += QStringLiteral("leave");
        if (leavesAtOnce)
            Q_EMIT left();
    }

    bool leavesAtOnce = true;

private:
    void note(const char* call, const mailbox::MessageId& id)
    {
        calls += QLatin1String(call) + QLatin1Char(' ') + QString::fromUtf8(id.uid);
    }
};

} // namespace ui
