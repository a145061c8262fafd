// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QObject;

namespace account {

/// Where passwords are kept over runs: never in a file of ours. Every call comes back at once, and calls
/// `then` later, in the same thread, unless `context` is gone by then. Fault::KeychainClosed where there is
/// no keychain, or the person does not open it.
class Keychain {
public:
    using Found = std::function<void(base::Result<std::optional<base::Secret>>)>;
    using Then = std::function<void(base::Done)>;

    virtual ~Keychain() = default;

    /// Of the mailbox with this Account::key(); nothing where none is kept.
    virtual void read(const QString& key, QObject* context, Found then) = 0;
    virtual void write(const QString& key, const base::Secret& secret, QObject* context, Then then) = 0;
    /// Also where none is kept.
    virtual void remove(const QString& key, QObject* context, Then then) = 0;
};

/// The person's own: Secret Service or KWallet, and what Qt Keychain has elsewhere. Never its plain file.
[[nodiscard]] std::unique_ptr<Keychain> systemKeychain();

} // namespace account
