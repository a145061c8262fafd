// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "account/account.h"
#include "ui/clean_up_habit.h"

#include <QByteArray>
#include <QList>

#include <optional>

class QSettings;

namespace ui {

/// What outlives the window, without any secret: the mailboxes that were opened, what clean-up
/// does in them, whose pictures load by themselves, the window's shape.
class Remembered {
public:
    explicit Remembered(QSettings& settings);

    [[nodiscard]] QList<account::Account> accounts() const;
    /// The latest one with a key replaces an earlier one.
    void remember(const account::Account& account);
    void forget(const QString& key);

    /// Is its line slow or costly? For one that is remembered; others are not.
    [[nodiscard]] bool isSlowOrCostly(const QString& key) const;
    /// Of one that is remembered; of others nothing is kept.
    void keepSlowOrCostly(const QString& key, bool on);
    /// The mailbox that was shown last, as long as it is among accounts().
    [[nodiscard]] std::optional<account::Account> shown() const;
    /// Of a mailbox that is not remembered nothing is kept.
    void keepShown(const QString& key);

    /// Of the mailbox with this key; kept while the mailbox is remembered.
    [[nodiscard]] CleanUpHabit cleanUp(const QString& key) const;
    void keepCleanUp(const QString& key, const CleanUpHabit& habit);

    /// A choice in the View menu; off unless it was kept as on.
    [[nodiscard]] bool isOn(const QString& choice) const;
    void keepOn(const QString& choice, bool on);

    /// Addresses whose messages load their remote pictures by themselves, in order of the alphabet.
    [[nodiscard]] QStringList pictureSenders() const;
    void letPicturesLoad(const QString& address, bool load);

    [[nodiscard]] QByteArray shape(const QString& of) const;
    void keepShape(const QString& of, const QByteArray& shape);

private:
    [[nodiscard]] std::optional<account::Account> find(const QString& key) const;
    void write(const QList<account::Account>& accounts);

    QSettings& settings_;
};

} // namespace ui
