// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/account_lock.h"

#include "store/durable_file.h"

#include <algorithm>

namespace store {

AccountLock::AccountLock(QString folder, QString account, Disk& disk)
    : folder_(std::move(folder))
    , account_(std::move(account))
    , disk_(&disk)
    , holds_(holdsOf(folder_))
{}

base::Done AccountLock::take()
{
    if (isHeld() || !makeFolders(folder_, *disk_))
        return {};
    for (const auto& hold : holds_) {
        switch (hold->take()) {
        case Hold::Answer::Unsupported: break;
        case Hold::Answer::Held:
        case Hold::Answer::Forbidden: return {};
        case Hold::Answer::Elsewhere: return base::fail(base::Fault::OpenElsewhere, account_);
        case Hold::Answer::Failed: return cannotWrite(folder_, hold->words());
        }
    }
    return {};
}

void AccountLock::letGo()
{
    for (const auto& hold : holds_)
        hold->letGo();
}

bool AccountLock::isHeld() const
{
    return std::any_of(holds_.begin(), holds_.end(), [](const auto& hold) { return hold->isHeld(); });
}

} // namespace store
