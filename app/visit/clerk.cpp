// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/clerk.h"

#include "visit/glance.h"
#include "visit/save_attachment.h"

namespace visit {

void Clerk::saveAttachment(const mail::Place& message, int index, const QString& to)
{
    const auto done = saveAttachmentAs(message, index, to);
    if (done)
        Q_EMIT fileSaved(to);
    else
        Q_EMIT fileFailed(done.error());
}

void Clerk::saveAttachments(const mail::Place& message, const QList<NamedAttachment>& attachments,
                            const QString& folder)
{
    Q_EMIT attachmentsSaved(saveAttachmentsInto(message, attachments, folder));
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

// A message in what was encrypted becomes a private file, because what is in it is found by file and way.
base::Result<mail::Place> Clerk::nested(const mail::Place& outer, int index)
{
    if (outer.octets.isEmpty())
        return mail::Place{outer.path, mail::Way(outer.way) << index, {}};
    const Loan loan = lending_.lend(outer, {index, QStringLiteral("message.eml")}, Loan::Purpose::Look);
    if (loan.error)
        return tl::unexpected(*loan.error);
    return mail::Place{loan.path, {}, {}};
}

void Clerk::openNested(const mailbox::MessageId& id, const mail::Place& outer, int index)
{
    const auto inner = nested(outer, index);
    const auto reading = inner.and_then(
        [](const mail::Place& message) { return mail::readNested(message.path, message.way); });
    if (reading)
        Q_EMIT nestedOpened(id, outer, *inner, *reading);
    else
        Q_EMIT fileFailed(reading.error());
}

} // namespace visit
