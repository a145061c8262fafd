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
    void lookAhead(const mailbox::MessageId& id) override { ahead = id; }
    void setSlowOrCostly(bool on) override { calls += on ? QStringLiteral("slow") : QStringLiteral("good"); }
    void readLineUse() override { calls += QStringLiteral("line use"); }
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
    void saveAttachmentsOf(const mail::Place& message, const QList<visit::NamedAttachment>& attachments,
                           const QString& folder) override
    {
        QStringList names;
        for (const visit::NamedAttachment& one : attachments)
            names += QStringLiteral("%1:%2").arg(one.index).arg(one.name);
        calls += QStringLiteral("attachments of %1 %2 %3").arg(placeText(message), names.join(u','), folder);
    }
    void lendAttachment(const mail::Place& message, const visit::NamedAttachment& attachment,
                        visit::Loan::Purpose purpose) override
    {
        calls += QStringLiteral("lend %1 %2 %3 %4")
                     .arg(placeText(message))
                     .arg(attachment.index)
                     .arg(attachment.name, purpose == visit::Loan::Purpose::Look ? QStringLiteral("look")
                                                                                 : QStringLiteral("give"));
    }
    void glanceAtAttachment(const mail::Place& message, int index, visit::Glance::Kind kind) override
    {
        calls +=
            QStringLiteral("glance %1 %2 %3")
                .arg(placeText(message))
                .arg(index)
                .arg(kind == visit::Glance::Kind::Text ? QStringLiteral("text") : QStringLiteral("picture"));
    }
    void openNested(const mailbox::MessageId& id, const mail::Place& outer, int index) override
    {
        note("nested", id);
        calls.last() += QStringLiteral(" %1 %2").arg(placeText(outer)).arg(index);
    }
    void saveAttachmentOf(const mail::Place& message, int index, const QString& to) override
    {
        calls += QStringLiteral("attachment of %1 %2 %3").arg(placeText(message)).arg(index).arg(to);
    }
    void savePart(const mail::Place& message, int part, const QString& to) override
    {
        calls += QStringLiteral("part %1 %2 %3").arg(placeText(message)).arg(part).arg(to);
    }
    void checkProtection(quint64 ticket, const mail::Place& message, int index) override
    {
        calls += QStringLiteral("check protection %1 %2").arg(placeText(message)).arg(index);
        tickets += ticket;
    }
    void reread(const mailbox::MessageId& id, const QByteArray& charset) override
    {
        note("reread", id);
        calls.last() += QLatin1Char(' ') + QString::fromLatin1(charset);
    }
    void readSource(const mailbox::MessageId& id) override { note("source", id); }
    void saveOctets(const QByteArray& octets, const QString& to) override
    {
        calls += QStringLiteral("save octets ") + to;
        saved = octets;
    }
    void stop() override { calls += QStringLiteral("stop"); }
    void resume() override { calls += QStringLiteral("resume"); }
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
    mailbox::MessageId ahead; ///< may be looked at next
    QByteArray saved;         ///< by saveOctets()
    QList<quint64> tickets;   ///< of checkProtection(), in order

private:
    /// The path, or what lies in memory, and the way on from there.
    static QString placeText(const mail::Place& place)
    {
        QString text = place.octets.isEmpty() ? place.path : QString::fromUtf8(place.octets);
        for (const int index : place.way)
            text += QStringLiteral("/%1").arg(index);
        return text;
    }

    void note(const char* call, const mailbox::MessageId& id)
    {
        calls += QLatin1String(call) + QLatin1Char(' ') + QString::fromUtf8(id.uid);
    }
};

} // namespace ui
