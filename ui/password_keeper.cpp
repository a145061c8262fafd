// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/password_keeper.h"

namespace ui {

PasswordKeeper::PasswordKeeper(account::Keychain* keychain, QObject* parent)
    : QObject(parent)
    , keychain_(keychain)
{}

// A keychain that cannot be read is no trouble yet: the person is asked, and hears of it if it is to keep
// something.
void PasswordKeeper::ask(const QString& key)
{
    asked_.insert(key);
    asking_.insert(key);
    keychain_->read(key, this, [this, key](const base::Result<std::optional<base::Secret>>& kept) {
        asking_.remove(key);
        if (kept && *kept)
            Q_EMIT found(key, **kept);
        else
            Q_EMIT missing(key);
    });
}

void PasswordKeeper::keep(const QString& key, const base::Secret& password)
{
    toKeep_.remove(key);
    if (keychain_ && !password.isEmpty())
        toKeep_.insert(key, password);
}

void PasswordKeeper::accepted(const QString& key)
{
    if (const auto password = toKeep_.take(key); keychain_ && !password.isEmpty())
        keychain_->write(key, password, this, [this](const base::Done& done) { tell(done); });
}

void PasswordKeeper::forget(const QString& key)
{
    toKeep_.remove(key);
    asked_.remove(key);
    if (keychain_)
        keychain_->remove(key, this, [](const base::Done&) {}); // there may be none, and nothing in it
}

void PasswordKeeper::tell(const base::Done& done)
{
    if (!done)
        Q_EMIT failed(done.error());
}

} // namespace ui
