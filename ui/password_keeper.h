// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/keychain.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace ui {

/// What becomes of passwords that a person lets the keychain have: asked for once in a run, before the person
/// is; kept once the server has taken them.
class PasswordKeeper : public QObject {
    Q_OBJECT
public:
    /// `keychain` may be null: then nothing is kept.
    explicit PasswordKeeper(account::Keychain* keychain, QObject* parent = nullptr);

    [[nodiscard]] bool canKeep() const { return keychain_ != nullptr; }

    /// The keychain has not been asked for this mailbox in this run.
    [[nodiscard]] bool mayAsk(const QString& key) const { return keychain_ && !asked_.contains(key); }
    /// It is being asked: nobody else needs to be.
    [[nodiscard]] bool isAsking(const QString& key) const { return asking_.contains(key); }
    /// Ends in found() or missing().
    void ask(const QString& key);

    /// Keeps it once accepted() comes; an empty one: whatever is kept stays.
    void keep(const QString& key, const base::Secret& password);
    /// The server took the password that was used last.
    void accepted(const QString& key);
    void forget(const QString& key);

Q_SIGNALS:
    void found(const QString& key, const base::Secret& password);
    void missing(const QString& key);
    void failed(const base::Error& error);

private:
    void tell(const base::Done& done);

    account::Keychain* keychain_;
    QSet<QString> asked_;
    QSet<QString> asking_;
    QHash<QString, base::Secret> toKeep_;
};

} // namespace ui
