// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/save_attachment.h"

#include "store/durable_device.h"

namespace visit {

namespace {

base::Result<store::DurableFile> written(const mail::Place& message, int index, const QString& beside)
{
    auto file = store::DurableFile::create(store::temporaryBeside(beside), store::systemDisk());
    if (!file)
        return file;
    store::DurableDevice device(*file);
    const auto poured = pourAttachment(message, index, device);
    if (device.trouble())
        return tl::unexpected(*device.trouble());
    if (!poured)
        return tl::unexpected(poured.error());
    return file;
}

base::Result<QString> savedInto(const mail::Place& message, const NamedAttachment& attachment,
                                const QString& folder)
{
    const QString name = mail::safeFileName(attachment.name);
    auto file = written(message, attachment.index, folder + QLatin1Char('/') + name);
    if (!file)
        return tl::unexpected(file.error());
    return file->commitInto(folder, name);
}

} // namespace

base::Done pourAttachment(const mail::Place& message, int index, QIODevice& to)
{
    if (!message.octets.isEmpty())
        return mail::saveAttachmentIn(message.octets, index, to);
    return mail::saveAttachment(message.path, mail::Way(message.way) << index, to);
}

base::Done saveAttachmentAs(const mail::Place& message, int index, const QString& to)
{
    auto file = written(message, index, to);
    if (!file)
        return tl::unexpected(file.error());
    return file->commit(to, store::Existing::Replace);
}

SavedAttachments saveAttachmentsInto(const mail::Place& message, const QList<NamedAttachment>& attachments,
                                     const QString& folder)
{
    SavedAttachments saved{folder, {}, {}};
    for (const NamedAttachment& attachment : attachments) {
        const auto path = savedInto(message, attachment, folder);
        if (path)
            saved.files.append(*path);
        else
            saved.failures.append({mail::safeFileName(attachment.name), path.error()});
    }
    return saved;
}

} // namespace visit
