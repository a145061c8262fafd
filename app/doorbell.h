// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

/// A mailbox that is open in one window cannot be opened in a second one: who tries rings here, and the first
/// window comes to the front. One bell an account; only this person can ring it.
class Doorbell : public QObject {
    Q_OBJECT
public:
    /// `folder`: of the account. Rings are heard from now on. A bell that cannot be hung up stays silent: the
    /// second window then says in words that the mailbox is open elsewhere.
    explicit Doorbell(const QString& folder, QObject* parent = nullptr);

    /// True if a window that has this account open was there and heard it. Blocks, at most a second.
    [[nodiscard]] static bool ring(const QString& folder);

Q_SIGNALS:
    void rung();

private:
    QLocalServer server_;
};
