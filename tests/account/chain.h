// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/keychain.h"

#include <QTest>

namespace account {

template <class Value> std::optional<Value> awaited(const std::optional<Value>& value)
{
    static_cast<void>(QTest::qWaitFor([&] { return value.has_value(); }, 20'000));
    return value;
}

/// The system's keychain, waited for.
class Chain {
public:
    base::Result<std::optional<base::Secret>> read(const QString& key)
    {
        std::optional<base::Result<std::optional<base::Secret>>> result;
        keychain_->read(key, &context_, [&](auto found) { result = std::move(found); });
        return awaited(result).value();
    }
    base::Done write(const QString& key, const QByteArray& secret)
    {
        std::optional<base::Done> result;
        keychain_->write(key, base::Secret(secret), &context_, [&](auto done) { result = done; });
        return awaited(result).value();
    }
    base::Done remove(const QString& key)
    {
        std::optional<base::Done> result;
        keychain_->remove(key, &context_, [&](auto done) { result = done; });
        return awaited(result).value();
    }

private:
    std::unique_ptr<Keychain> keychain_ = account::systemKeychain();
    QObject context_;
};

} // namespace account
