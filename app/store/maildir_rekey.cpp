// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/group_commit.h"
#include "store/maildir.h"

#include <QFileInfo>

#include <utility>

namespace store {

namespace {

// "/a/cur/NAME:2,S" with another key in NAME.
std::optional<QString> pathWithKey(const QString& path, const MessageKey& key)
{
    const QFileInfo info(path);
    const auto name = withKey(info.fileName(), key.digestForName());
    return name ? std::optional(info.path() + QLatin1Char('/') + *name) : std::nullopt;
}

} // namespace

QList<Saved> Maildir::follow(const QList<Rekeying>& changes) const
{
    bool looked = false;
    QList<Saved> found;
    for (const Rekeying& change : changes) {
        if (QFileInfo::exists(change.saved.path)) {
            found.append(change.saved);
            continue;
        }
        if (!std::exchange(looked, true))
            *known_ = catalogue();
        found.append(known_->follow(change.saved).value_or(change.saved));
    }
    return found;
}

QList<base::Result<Saved>> Maildir::rekey(const QList<Rekeying>& changes)
{
    const QList<Saved> old = follow(changes);
    QList<base::Result<Saved>> results;
    QList<Renaming> renamings;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const auto path = pathWithKey(old[i].path, changes[i].newKey);
        if (!path || !QFileInfo::exists(old[i].path)) {
            results.append(base::fail(base::Fault::CannotRead, old[i].path));
            continue;
        }
        results.append(Saved{*path, old[i].octets, old[i].sha256});
        renamings.append({old[i].path, *path});
    }
    QList<base::Done> renamed = renameTogether(renamings, *disk_);
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (!results[i])
            continue;
        if (const auto outcome = renamed.takeFirst(); !outcome)
            results[i] = tl::unexpected(outcome.error());
        else
            known_->rename(old[i], *results[i]);
    }
    return results;
}

base::Result<Saved> Maildir::rekey(const Saved& saved, const MessageKey& newKey)
{
    return rekey(QList<Rekeying>{{saved, newKey}}).first();
}

} // namespace store
