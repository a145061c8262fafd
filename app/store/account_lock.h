// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/disk.h"
#include "store/hold.h"

namespace store {

/// One account, one Restante: whoever holds this lock is the only one who works on the account's folder and
/// visits its mailbox. A program that was killed holds nothing: the next one takes its lock over at once.
///
/// Let go when destroyed. Use it from one thread at a time.
class AccountLock {
public:
    /// `folder`: of this account alone. `account`: what a person calls it, for the error.
    explicit AccountLock(QString folder, QString account = {}, Disk& disk = systemDisk());

    /// Makes the folder durably where it is missing. Fault::OpenElsewhere, with the account as its subject,
    /// while another live program, or another lock of this one, holds it. Fault::CannotWrite where the system
    /// has no lock to give just now.
    ///
    /// Where the folder cannot be made, or nothing may be written there and it cannot be locked, this
    /// succeeds without a lock (see isHeld): two programs cannot get into each other's way where nothing can
    /// be kept, and the mailbox can still be read. A full disk is no such case once there is a folder: a lock
    /// needs no room, except on file systems that have only lock files, where this fails then. Taking what is
    /// held already is a success. Does not wait, but for half a second for a half-made lock file.
    [[nodiscard]] base::Done take();

    void letGo();

    [[nodiscard]] bool isHeld() const;

private:
    QString folder_;
    QString account_;
    Disk* disk_;
    std::vector<std::unique_ptr<Hold>> holds_;
};

} // namespace store
