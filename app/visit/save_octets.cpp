// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/save_octets.h"

#include "store/durable_file.h"

namespace visit {

base::Done saveOctetsAs(const QByteArray& octets, const QString& to)
{
    auto file = store::DurableFile::create(store::temporaryBeside(to), store::systemDisk());
    if (!file)
        return tl::unexpected(file.error());
    if (const base::Done written = file->write(octets); !written)
        return written;
    return file->commit(to, store::Existing::Replace);
}

} // namespace visit
