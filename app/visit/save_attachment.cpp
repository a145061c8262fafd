// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/save_attachment.h"

#include "mail/reading.h"
#include "store/durable_device.h"

namespace visit {

namespace {

template <class Written> base::Done writeTo(const QString& to, const Written& written)
{
    auto file = store::DurableFile::create(store::temporaryBeside(to), store::systemDisk());
    if (!file)
        return tl::unexpected(file.error());
    store::DurableDevice device(*file);
    device.open(QIODevice::WriteOnly);
    const base::Done done = written(device);
    if (device.trouble())
        return tl::unexpected(*device.trouble());
    if (!done)
        return done;
    return file->commit(to, store::Existing::Replace);
}

} // namespace

base::Done saveAttachmentAs(const QString& message, int index, const QString& to)
{
    return saveAttachmentAs(mail::Place{message}, index, to);
}

base::Done saveAttachmentAs(const mail::Place& message, int index, const QString& to)
{
    return writeTo(to, [&](QIODevice& device) { return mail::saveAttachment(message, index, device); });
}

base::Done savePartAs(const mail::Place& message, int part, const QString& to)
{
    return writeTo(to, [&](QIODevice& device) { return mail::savePart(message, part, device); });
}

} // namespace visit
