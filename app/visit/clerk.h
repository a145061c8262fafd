// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/counter.h"
#include "visit/lending.h"

namespace visit {

/// What every counter does alike that works on files: attachments of a message that lies on this machine are
/// saved, lent and looked at, messages in it are read. Waits for the disk, hence it is called in a thread of
/// its own (see Worker).
class Clerk : public Counter {
    Q_OBJECT
public:
    using Counter::Counter;

    void saveAttachment(const mail::Place& message, int index, const QString& to) override;
    void saveAttachments(const mail::Place& message, const QList<visit::NamedAttachment>& attachments,
                         const QString& folder) override;
    void lendAttachment(const mail::Place& message, const visit::NamedAttachment& attachment,
                        visit::Loan::Purpose purpose) override;
    void glanceAtAttachment(const mail::Place& message, int index, visit::Glance::Kind kind) override;
    void openNested(const mailbox::MessageId& id, const mail::Place& outer, int index) override;

private:
    [[nodiscard]] base::Result<mail::Place> nested(const mail::Place& outer, int index);

    Lending lending_;
};

} // namespace visit
