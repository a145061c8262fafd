// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/counter.h"

#include <QThread>
#include <QTimer>

namespace visit {

/// A Counter that works in a thread of its own, so that the window's thread never waits for network, TLS,
/// parsing or disk. Calls are handed over, signals come back through the event loop, in order.
///
/// leave() is bounded here too: left() comes after leaveLimit at the latest, whatever the other thread is
/// stuck in.
class Worker : public Counter {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds leaveLimit{8};

    /// `inner` has no parent and has not been used yet.
    explicit Worker(std::unique_ptr<Counter> inner, std::chrono::milliseconds limit = leaveLimit,
                    QObject* parent = nullptr);
    ~Worker() override;

    void setPassword(const base::Secret& password) override;
    void recall() override;
    void check() override;
    void look(const mailbox::MessageId& id) override;
    void see(const QList<mailbox::MessageId>& ids) override;
    void lookAhead(const mailbox::MessageId& id) override;
    void setSlowOrCostly(bool on) override;
    void lookFurther(const mailbox::MessageId& id) override;
    void open(const mailbox::MessageId& id) override;
    void saveMessage(const mailbox::MessageId& id, const QString& to) override;
    void exportMessages(const QList<mailbox::MessageId>& ids, const QString& to,
                        visit::ExportForm form) override;
    void readHistory() override;
    void readLineUse() override;
    void saveAttachmentsOf(const mail::Place& message, const QList<visit::NamedAttachment>& attachments,
                           const QString& folder) override;
    void lendAttachment(const mail::Place& message, const visit::NamedAttachment& attachment,
                        visit::Loan::Purpose purpose) override;
    void glanceAtAttachment(const mail::Place& message, int index, visit::Glance::Kind kind) override;
    void openNested(const mailbox::MessageId& id, const mail::Place& outer, int index) override;
    void saveAttachmentOf(const mail::Place& message, int index, const QString& to) override;
    void savePart(const mail::Place& message, int part, const QString& to) override;
    void checkProtection(quint64 ticket, const mail::Place& message, int index) override;
    void reread(const mailbox::MessageId& id, const QByteArray& charset) override;
    void readSource(const mailbox::MessageId& id) override;
    void saveOctets(const QByteArray& octets, const QString& to) override;
    void stop() override;
    void resume() override;
    void setMarks(const QList<mailbox::MessageId>& ids, bool marked) override;
    void carryOut(const QList<visit::DeleteOrder>& orders) override;
    void leave() override;

private:
    void passSignalsOn();
    void tellLeft();
    template <class Deed> void handOver(Deed deed);

    Counter* inner_;                  ///< lives in thread_ and dies with it
    QThread* thread_;                 ///< not a child: a thread that is stuck must not be destroyed with us
    std::chrono::milliseconds limit_; ///< for leave()
    QTimer leaving_;
};

} // namespace visit
