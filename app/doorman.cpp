// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doorman.h"

#include <QDeadlineTimer>
#include <QThread>

namespace {

// All in all, for who has to wait; a window's own thread answers at once unless it is just coming up.
constexpr int patience = 1000; // milliseconds

// The other one may have taken the lock just now and be about to hang up its bell. Without a window it never
// does: then this is what it costs to know.
constexpr int bellLimit = 250;
constexpr int betweenTries = 10;

} // namespace

Doorman::Answer Doorman::admit(const QString& key, const QString& folder)
{
    const QDeadlineTimer end(patience);
    const QDeadlineTimer bellEnd(bellLimit);
    for (;;) {
        if (doors_.contains(key) || takeOver(key, folder))
            return Answer::Free;
        if (Doorbell::ring(folder, end))
            return Answer::Raised;
        if (bellEnd.hasExpired())
            return Answer::Taken;
        QThread::msleep(betweenTries);
    }
}

bool Doorman::takeOver(const QString& key, const QString& folder)
{
    auto lock = std::make_shared<store::AccountLock>(folder);
    const base::Done taken = lock->take();
    if (!taken)
        return taken.error().fault != base::Fault::OpenElsewhere; // the keeper says what it is
    Door door{std::move(lock), nullptr};
    if (door.lock->isHeld()) {
        door.bell = std::make_unique<Doorbell>(folder);
        connect(door.bell.get(), &Doorbell::rung, this, [this, key] { Q_EMIT rung(key); });
    }
    doors_.emplace(key, std::move(door));
    return true;
}

std::shared_ptr<store::AccountLock> Doorman::lockOf(const QString& key) const
{
    const auto door = doors_.find(key);
    return door == doors_.end() ? nullptr : door->second.lock;
}
