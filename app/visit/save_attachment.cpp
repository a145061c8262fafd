// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/save_attachment.h"

#include "mail/reading.h"
#include "store/durable_device.h"

namespace visit {

base::Done saveAttachmentAs(const QString& message, int index, const QString& to)
{
    auto file = store::DurableFile::create(store::temporaryBeside(to), store::systemDisk());
    if (!file)
        return tl::unexpected(file.error());
    store::DurableDevice device(*file);
    device.open(QIODevice::WriteOnly);
    const auto written = mail::saveAttachment(message, index, device);
    if (device.trouble())
        return tl::unexpected(*device.trouble());
    if (!written)
        return written;
    return file->commit(to, store::Existing::Replace);
}

} // namespace visit
