// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "doorbell.h"
#include "store/account_lock.h"

#include <map>
#include <memory>

/// Sees to it that a mailbox is open in one window only: takes the account's lock and keeps it, and hangs up
/// a bell for those who come later. Only who holds the lock touches the bell.
class Doorman : public QObject {
    Q_OBJECT
public:
    /// Whether the mailbox with this key and folder can be opened here: then it stays ours, and rings for it
    /// are heard from now on. Otherwise another Restante has it, and its window, if it has one, was asked to
    /// come to the front. Waits for that at most a second.
    enum class Answer { Free, Raised, Taken };
    [[nodiscard]] Answer admit(const QString& key, const QString& folder);

    /// For who is to work on a mailbox that was admitted; null for one that was not.
    [[nodiscard]] std::shared_ptr<store::AccountLock> lockOf(const QString& key) const;

Q_SIGNALS:
    /// Somebody wanted to open this mailbox a second time.
    void rung(const QString& key);

private:
    struct Door {
        std::shared_ptr<store::AccountLock> lock;
        std::unique_ptr<Doorbell> bell; ///< goes before the lock: the next one's bell has the same name
    };

    [[nodiscard]] bool takeOver(const QString& key, const QString& folder);

    std::map<QString, Door> doors_; ///< by key
};
