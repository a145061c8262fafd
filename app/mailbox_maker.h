// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "base/secret.h"
#include "visit/counter.h"

#include <chrono>
#include <map>
#include <memory>

class Doorman;
class PracticeRoom;

/// Makes the counters of servers' mailboxes, each in a thread of its own.
class MailboxMaker {
public:
    /// What `caFile` trusts is trusted for every mailbox of this run, however it was opened.
    MailboxMaker(const PracticeRoom& practice, Doorman& doorman, QString caFile, std::chrono::seconds idle);

    /// Begins to read what is known of this mailbox, for the first make(): the window that will show it can
    /// be put together meanwhile.
    void recall(const account::Account& account);

    [[nodiscard]] std::unique_ptr<visit::Counter> make(account::Account account,
                                                       const base::Secret& password);

    /// Where all that is kept of this mailbox lies.
    [[nodiscard]] QString folderOf(const account::Account& account) const;

private:
    const PracticeRoom& practice_;
    Doorman& doorman_;
    QString caFile_;
    std::chrono::seconds idle_;
    std::map<QString, std::unique_ptr<visit::Counter>> recalled_; ///< by account::Account::key()
};
