// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reserve.h"

#include "store/durable_file.h"

#include <QFileInfo>
#include <QRandomGenerator>

namespace store {

Reserve::Reserve(QString folder, Disk& disk)
    : path_(std::move(folder) + QStringLiteral("/reserve"))
    , disk_(&disk)
{}

void Reserve::take()
{
    if (QFileInfo::exists(path_))
        return;
    auto file = DurableFile::create(temporaryBeside(path_), *disk_);
    if (!file)
        return;
    // Random octets: a file system that compresses would keep no room for zeros.
    QByteArray room(octets, Qt::Uninitialized);
    auto* const words = reinterpret_cast<quint32*>(room.data());
    QRandomGenerator::global()->fillRange(words, octets / qsizetype(sizeof(quint32)));
    if (file->write(room))
        static_cast<void>(file->commit(path_, Existing::Keep)); // a full disk has none to give
}

bool Reserve::give()
{
    return disk_->remove(path_).has_value();
}

} // namespace store
