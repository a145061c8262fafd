// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/disk.h"

#include <QString>

namespace store {

/// Room that an account keeps on the disk for bad days: when the disk is full, giving it back lets the ledger
/// write down what is about to be deleted, so that what was saved can still leave the server.
class Reserve {
public:
    /// What the ledger needs to note the deletion of some hundred messages.
    static constexpr qint64 octets = 256 * 1024;

    /// `folder`: of this account alone; it exists.
    explicit Reserve(QString folder, Disk& disk = systemDisk());

    /// Takes the room, unless it is taken. A disk that is full already has none to give, and that is no
    /// failure.
    void take();

    /// Gives it back to the disk. True if there was any.
    [[nodiscard]] bool give();

private:
    QString path_;
    Disk* disk_;
};

} // namespace store
