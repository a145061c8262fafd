// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/portable_hold.h"

#include <QFileInfo>

namespace store {

namespace {

// A lock file is made and then filled. Nobody takes this long in between, unless killed.
constexpr int halfMadeMilliseconds = 500;

bool tellsItsOwner(const QLockFile& lock)
{
    qint64 pid = 0;
    QString host;
    QString program;
    return lock.getLockInfo(&pid, &host, &program);
}

} // namespace

PortableHold::PortableHold(QString folder)
    : folder_(std::move(folder))
    , lock_(folder_ + QStringLiteral("/lock"))
{
    // No age makes a lock stale, only the death of its owner: a window may stay open for weeks.
    lock_.setStaleLockTime(0);
}

Hold::Answer PortableHold::take()
{
    if (lock_.isLocked() || lock_.tryLock(0))
        return Answer::Held;
    if (lock_.error() == QLockFile::PermissionError)
        return Answer::Forbidden;
    if (lock_.error() != QLockFile::LockFailedError)
        return Answer::Failed;
    if (takeOverWreck())
        return Answer::Held;
    // What a dead owner left in a folder that cannot be written any more cannot be removed either.
    return QFileInfo(folder_).isWritable() ? Answer::Elsewhere : Answer::Forbidden;
}

// Killed before the owner's name was in it: such a file would never become stale by itself.
bool PortableHold::takeOverWreck()
{
    if (tellsItsOwner(lock_))
        return false;
    if (lock_.tryLock(halfMadeMilliseconds))
        return true;
    return !tellsItsOwner(lock_) && lock_.removeStaleLockFile() && lock_.tryLock(0);
}

QString PortableHold::words() const
{
    return QStringLiteral("%1: no lock file can be made").arg(lock_.fileName());
}

} // namespace store
