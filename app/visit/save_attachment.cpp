// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/save_attachment.h"

#include "store/durable_device.h"

#include <functional>

namespace visit {

namespace {

using Pour = std::function<base::Done(QIODevice& to)>;

base::Result<store::DurableFile> written(const Pour& pour, const QString& beside)
{
    auto file = store::DurableFile::create(store::temporaryBeside(beside), store::systemDisk());
    if (!file)
        return file;
    store::DurableDevice device(*file);
    const base::Done poured = pour(device);
    if (device.trouble())
        return tl::unexpected(*device.trouble());
    if (!poured)
        return tl::unexpected(poured.error());
    return file;
}

base::Done writtenAs(const Pour& pour, const QString& to)
{
    auto file = written(pour, to);
    if (!file)
        return tl::unexpected(file.error());
    return file->commit(to, store::Existing::Replace);
}

Pour attachmentOf(const mail::Place& message, int index)
{
    return [&message, index](QIODevice& to) { return mail::saveAttachment(message, index, to); };
}

base::Result<QString> savedInto(const mail::Place& message, const NamedAttachment& attachment,
                                const QString& folder)
{
    const QString name = mail::safeFileName(attachment.name);
    auto file = written(attachmentOf(message, attachment.index), folder + QLatin1Char('/') + name);
    if (!file)
        return tl::unexpected(file.error());
    return file->commitInto(folder, name);
}

} // namespace

base::Done saveAttachmentAs(const mail::Place& message, int index, const QString& to)
{
    return writtenAs(attachmentOf(message, index), to);
}

base::Done savePartAs(const mail::Place& message, int part, const QString& to)
{
    return writtenAs([&](QIODevice& device) { return mail::savePart(message, part, device); }, to);
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
