// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace store {

namespace {

// Time stamps of folders come from a coarse clock: a change in the same tick as a reading leaves no trace.
// One that is this much older than the reading is told apart on every file system (FAT counts in 2 s).
constexpr qint64 tickMilliseconds = 3000;

QDateTime changeOf(const QString& folder)
{
    return QFileInfo(folder).lastModified();
}

// The name without the flags behind it.
QString uniquePart(const Saved& saved)
{
    return QFileInfo(saved.path).fileName().section(QLatin1Char(':'), 0, 0);
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
    return key.lasts() && !copies_.isEmpty() && copies_.contains(key.digest());
}

QList<Saved> Catalogue::copiesOf(const MessageKey& key) const
{
    // Without a copy of anything nothing need be hashed, 100,000 times.
    return key.lasts() && !copies_.isEmpty() ? copies_.values(key.digest()) : QList<Saved>();
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

void Catalogue::rename(const Saved& from, const Saved& to)
{
    if (const auto old = parseName(QFileInfo(from.path).fileName()))
        copies_.remove(old->key, from);
    if (const auto fresh = parseName(QFileInfo(to.path).fileName()))
        copies_.insert(fresh->key, to);
}

std::optional<Saved> Catalogue::follow(const Saved& saved) const
{
    const QString unique = uniquePart(saved);
    const auto name = parseName(unique);
    if (!name)
        return std::nullopt;
    const auto [begin, end] = copies_.equal_range(name->key);
    const auto found =
        std::find_if(begin, end, [&](const Saved& copy) { return uniquePart(copy) == unique; });
    return found == end ? std::nullopt : std::optional(*found);
}

} // namespace store
