// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/counter.h"
#include "visit/lending.h"

namespace visit {

class ProtectionChecks;

/// What every counter does alike that works on files: attachments of a message that lies on this machine are
/// saved, lent and looked at, messages in it are read, signatures checked. Waits for the disk, hence it is
/// called in a thread of its own (see Worker).
class Clerk : public Counter {
    Q_OBJECT
public:
    using Counter::Counter;

    void saveAttachmentOf(const mail::Place& message, int index, const QString& to) override;
    void saveAttachmentsOf(const mail::Place& message, const QList<visit::NamedAttachment>& attachments,
                           const QString& folder) override;
    void savePart(const mail::Place& message, int part, const QString& to) override;
    void checkProtection(quint64 ticket, const mail::Place& message, int index) override;
    void lendAttachment(const mail::Place& message, const visit::NamedAttachment& attachment,
                        visit::Loan::Purpose purpose) override;
    void glanceAtAttachment(const mail::Place& message, int index, visit::Glance::Kind kind) override;
    void saveOctets(const QByteArray& octets, const QString& to) override;
    void openNested(const mailbox::MessageId& id, const mail::Place& outer, int index) override;

private:
    void tellSaved(const base::Done& done, const QString& to);

    Lending lending_;
    ProtectionChecks* checks_ = nullptr; ///< made in the thread of the first call
};

} // namespace visit
