// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox_maker.h"

#include "doorman.h"
#include "practice_room.h"
#include "visit/keeper.h"
#include "visit/worker.h"

MailboxMaker::MailboxMaker(const PracticeRoom& practice, Doorman& doorman, QString caFile,
                           std::chrono::seconds idle)
    : practice_(practice)
    , doorman_(doorman)
    , caFile_(std::move(caFile))
    , idle_(idle)
{}

// What it tells waits in the event loop until somebody is there to hear it.
void MailboxMaker::recall(const account::Account& account)
{
    auto counter = make(account, {});
    counter->recall();
    recalled_[account.key()] = std::move(counter);
}

std::unique_ptr<visit::Counter> MailboxMaker::make(account::Account account, const base::Secret& password)
{
    if (auto recalled = recalled_.extract(account.key()); !recalled.empty()) {
        recalled.mapped()->setSlowOrCostly(account.slowOrCostly);
        if (!password.isEmpty())
            recalled.mapped()->setPassword(password);
        return std::move(recalled.mapped());
    }
    visit::Keeper::Options options{folderOf(account), {}};
    // Where another Restante has it, its window comes to the front, and this one says so in words.
    static_cast<void>(doorman_.admit(account.key(), options.folder));
    options.lock = doorman_.lockOf(account.key());
    if (account.caFile.isEmpty())
        account.caFile = caFile_;
    account.idle = idle_;
    return std::make_unique<visit::Worker>(
        std::make_unique<visit::Keeper>(std::move(account), password, std::move(options)));
}

QString MailboxMaker::folderOf(const account::Account& account) const
{
    return practice_.holds(account) ? practice_.folder() + QLatin1Char('/') + account.folderName()
                                    : account::dataFolder(account);
}
