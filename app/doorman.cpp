// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doorman.h"

#include "store/account_lock.h"

Doorman::Answer Doorman::admit(const QString& key, const QString& folder)
{
    if (bells_.contains(key))
        return Answer::Free; // it is ours
    store::AccountLock probe(folder);
    if (!probe.take())
        return Doorbell::ring(folder) ? Answer::Raised : Answer::Taken;
    auto bell = std::make_unique<Doorbell>(folder);
    connect(bell.get(), &Doorbell::rung, this, [this, key] { Q_EMIT rung(key); });
    bells_[key] = std::move(bell);
    return Answer::Free;
}
