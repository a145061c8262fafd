// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/disk.h"

#include <QLockFile>

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
    /// while another live program, or another lock of this one, holds it.
    ///
    /// Where the folder cannot be written this succeeds without a lock: two programs cannot get into each
    /// other's way in a folder where nothing can be kept, and the mailbox can still be read.
    /// Taking what is held already is a success. Waits up to half a second for a half-made lock, never for a
    /// whole one.
    [[nodiscard]] base::Done take();

    void letGo();

    [[nodiscard]] bool isHeld() const { return lock_.isLocked(); }

private:
    bool takeOverWreck();

    QString folder_;
    QString account_;
    Disk* disk_;
    QLockFile lock_;
};

} // namespace store
