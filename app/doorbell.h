// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QLocalServer>
#include <QObject>

/// A mailbox that is open in one window cannot be opened in a second one: who tries rings here, and the first
/// window comes to the front. One bell an account; only this person can ring it.
class Doorbell : public QObject {
    Q_OBJECT
public:
    /// `folder`: of the account, whose lock is ours until after this object is gone: the bell of whoever has
    /// it now would be torn down. Rings are heard from now on. A bell that cannot be hung up stays silent:
    /// the second window then says in words that the mailbox is open elsewhere.
    explicit Doorbell(const QString& folder, QObject* parent = nullptr);

    /// True if a window that has this account open was there and heard it. Blocks until `end` at the latest,
    /// and not at all where there is no bell.
    [[nodiscard]] static bool ring(const QString& folder, const QDeadlineTimer& end);

Q_SIGNALS:
    void rung();

private:
    QLocalServer server_;
};
