// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/account_lock.h"

#include "store/durable_file.h"

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

AccountLock::AccountLock(QString folder, QString account, Disk& disk)
    : folder_(std::move(folder))
    , account_(std::move(account))
    , disk_(&disk)
    , lock_(folder_ + QStringLiteral("/lock"))
{
    // No age makes a lock stale, only the death of its owner: a window may stay open for weeks.
    lock_.setStaleLockTime(0);
}

base::Done AccountLock::take()
{
    if (lock_.isLocked() || !makeFolders(folder_, *disk_))
        return {};
    if (lock_.tryLock(0) || lock_.error() != QLockFile::LockFailedError || takeOverWreck())
        return {};
    // What a dead owner left in a folder that cannot be written any more cannot be removed either.
    if (!QFileInfo(folder_).isWritable())
        return {};
    return base::fail(base::Fault::OpenElsewhere, account_);
}

// Killed before the owner's name was in it: such a file would never become stale by itself.
bool AccountLock::takeOverWreck()
{
    if (tellsItsOwner(lock_))
        return false;
    if (lock_.tryLock(halfMadeMilliseconds))
        return true;
    return !tellsItsOwner(lock_) && lock_.removeStaleLockFile() && lock_.tryLock(0);
}

void AccountLock::letGo()
{
    lock_.unlock();
}

} // namespace store
