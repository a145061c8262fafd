// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue.h"

#include <QDirIterator>
#include <QFileInfo>

namespace store {

namespace {

// Time stamps of folders come from a coarse clock: a change in the same tick as a reading leaves no trace.
// One that is this much older than the reading is told apart on every file system (FAT counts in 2 s).
constexpr qint64 tickMilliseconds = 3000;

QDateTime changeOf(const QString& folder)
{
    return QFileInfo(folder).lastModified();
}

} // namespace

Catalogue Catalogue::of(const QString& maildir)
{
    Catalogue catalogue;
    // cur/ last: a file that a mail reader moves there meanwhile is then seen twice rather than never.
    catalogue.readFolder(maildir + QStringLiteral("/new"));
    catalogue.readFolder(maildir + QStringLiteral("/cur"));
    return catalogue;
}

void Catalogue::readFolder(const QString& folder)
{
    seen_.insert(folder, {changeOf(folder), QDateTime::currentDateTime()});
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    while (files.hasNext()) {
        const QString path = files.next();
        if (const auto name = parseName(files.fileName()))
            copies_.insert(name->key, Saved{path, name->octets, name->sha256});
    }
}

bool Catalogue::holds(const MessageKey& key) const
{
    return key.lasts() && copies_.contains(key.digest());
}

QList<Saved> Catalogue::copiesOf(const MessageKey& key) const
{
    return key.lasts() ? copies_.values(key.digest()) : QList<Saved>();
}

bool Catalogue::mayHaveChanged() const
{
    for (auto seen = seen_.begin(); seen != seen_.end(); ++seen) {
        const bool settled = seen->changed.msecsTo(seen->read) > tickMilliseconds;
        if (!settled || changeOf(seen.key()) != seen->changed)
            return true;
    }
    return seen_.isEmpty();
}

void Catalogue::add(const MessageKey& key, const Saved& saved)
{
    copies_.insert(key.digest(), saved);
}

} // namespace store
