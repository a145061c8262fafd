// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/clerk.h"

#include "visit/glance.h"
#include "visit/protection_checks.h"
#include "visit/save_attachment.h"
#include "visit/save_octets.h"

namespace visit {

void Clerk::tellSaved(const base::Done& done, const QString& to)
{
    if (done)
        Q_EMIT fileSaved(to);
    else
        Q_EMIT fileFailed(done.error());
}

void Clerk::saveAttachmentOf(const mail::Place& message, int index, const QString& to)
{
    tellSaved(saveAttachmentAs(message, index, to), to);
}

void Clerk::saveAttachmentsOf(const mail::Place& message, const QList<NamedAttachment>& attachments,
                              const QString& folder)
{
    Q_EMIT attachmentsSaved(saveAttachmentsInto(message, attachments, folder));
}

void Clerk::savePart(const mail::Place& message, int part, const QString& to)
{
    tellSaved(savePartAs(message, part, to), to);
}

void Clerk::saveOctets(const QByteArray& octets, const QString& to)
{
    tellSaved(saveOctetsAs(octets, to), to);
}

void Clerk::checkProtection(quint64 ticket, const mail::Place& message, int index)
{
    if (!checks_)
        checks_ = new ProtectionChecks(*this);
    checks_->check(ticket, message, index);
}

void Clerk::lendAttachment(const mail::Place& message, const NamedAttachment& attachment,
                           Loan::Purpose purpose)
{
    Q_EMIT attachmentLent(lending_.lend(message, attachment, purpose));
}

void Clerk::glanceAtAttachment(const mail::Place& message, int index, Glance::Kind kind)
{
    Q_EMIT glanced(glanceAt(message, index, kind));
}

void Clerk::openNested(const mailbox::MessageId& id, const mail::Place& outer, int index)
{
    mail::Place inner = outer;
    inner.way.append(index);
    const auto reading = mail::readNested(inner);
    if (reading)
        Q_EMIT nestedOpened(id, outer, inner, *reading);
    else
        Q_EMIT fileFailed(reading.error());
}

} // namespace visit
