// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "store/durable_file.h"

#include <QDateTime>
#include <QFileInfo>

namespace store {

namespace {

QString asideName(const QString& path)
{
    const QFileInfo info(path);
    const QString when = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss.zzz'Z'"));
    return QStringLiteral("%1/%2-damaged-%3.%4")
        .arg(info.path(), info.completeBaseName(), when, info.suffix());
}

} // namespace

// The file itself goes first: what it leaves behind is worth nothing to a new one, and SQLite removes it.
base::Result<QString> Ledger::setAside(const QString& path)
{
    const QString aside = asideName(path);
    for (const char* side : {"", "-wal", "-shm", "-journal"}) {
        const QString end = QString::fromLatin1(side);
        if (!end.isEmpty() && !QFileInfo::exists(path + end))
            continue;
        if (const auto moved = systemDisk().rename(path + end, aside + end, Existing::Keep); !moved)
            return cannotWrite(path + end, moved.error().words);
    }
    return syncFolder(QFileInfo(path).path(), systemDisk()).map([&] { return aside; });
}

} // namespace store
