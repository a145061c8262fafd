// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Removal, and the second look that confirms it.

#include "visit/visit_private.h"

#include <algorithm>
#include <chrono>

namespace visit {

using base::Error;
using base::Fault;
using mailbox::MessageId;

using namespace std::chrono_literals;

namespace {

/// A server that has not let go of its lock yet when the next sign-on comes: it is asked once more.
constexpr auto lockedPause = 1s;
constexpr int mostConfirmTries = 2;

/// Gmail announces 300 s; a server that wants more than a day wants no visits at all.
constexpr qint64 mostLoginDelay = 24 * 60 * 60;

} // namespace

void Visit::Private::carryOut(const QList<DeleteOrder>& orders, Proof proof, Intent intent)
{
    leaveLimit_.stop();
    know();
    collectHeaders();
    ahead_.reset();
    if (removal_)
        laterRemovals_.emplace_back(orders, seen_, std::move(proof), std::move(intent));
    else
        removal_.emplace(orders, seen_, std::move(proof), std::move(intent));
    serve();
}

/// Two steps in one session: what is doubtful is looked at first, then everything that is due is deleted.
void Visit::Private::startRemoval()
{
    if (!std::exchange(planned_, true)) {
        commits_.finish(); // a copy must be durable to be a proof
        flushHeaders();    // and who judges proofs must have heard of every header
        removal_->plan(listing_);
        askDoubts();
    }
    if (asks_.empty())
        sendDeletes();
}

void Visit::Private::askDoubts()
{
    setStage(Stage::Deleting);
    for (const pop3::MessageNumber number : removal_->doubtful())
        asks_.emplace(driver_->send(pop3::Top{number, 0}), AskDoubt{number, {}});
}

void Visit::Private::sendDeletes()
{
    removal_->intend();
    const std::vector<pop3::MessageNumber> due = removal_->due();
    if (due.empty()) {
        settleRemoval(pop3::QuitOutcome::NotSent, {});
        serve();
        return;
    }
    removing_ = true;
    for (const pop3::MessageNumber number : due) {
        removal_->noteSent(number);
        asks_.emplace(driver_->send(pop3::Dele{number}), AskDele{number});
    }
}

void Visit::Private::finishRemoval(const pop3::Ended& ended)
{
    removing_ = false;
    settleRemoval(ended.quit, ended.words);
}

void Visit::Private::settleRemoval(pop3::QuitOutcome quit, const QByteArray& words)
{
    Removal removal = std::move(*std::exchange(removal_, std::nullopt));
    planned_ = false;
    if (!laterRemovals_.empty()) {
        removal_.emplace(std::move(laterRemovals_.front()));
        laterRemovals_.pop_front();
    }
    Receipt receipt = removal.settle(quit, words, sessionError_);
    receipt.carriedOut = QDateTime::currentDateTimeUtc();
    receipt.words = words;
    Q_EMIT visit_->carriedOut(receipt);
}

// Confirmation

void Visit::Private::confirm()
{
    if (confirmWanted_ || confirming_ || putOff_.isActive())
        return;
    confirmTries_ = 0;
    const auto rest = sinceSignOn_.isValid() ? loginDelay_ - std::chrono::milliseconds(sinceSignOn_.elapsed())
                                             : std::chrono::milliseconds(0);
    if (rest > 0ms) {
        putOff_.start(rest);
        return;
    }
    confirmWanted_ = true;
    serve();
}

void Visit::Private::noteLoginDelay(const pop3::Capabilities& capabilities)
{
    sinceSignOn_.start();
    const QList<QByteArray> arguments = capabilities.argumentsOf("LOGIN-DELAY");
    const qint64 seconds = arguments.isEmpty() ? 0 : arguments.first().toLongLong();
    loginDelay_ = std::chrono::seconds(std::clamp(seconds, qint64(0), mostLoginDelay));
}

void Visit::Private::endConfirming(const std::optional<Error>& error)
{
    putOff_.stop();
    confirmWanted_ = confirming_ = false;
    if (error && base::blameFor(error->fault) == base::Blame::Locked && ++confirmTries_ < mostConfirmTries)
        putOff_.start(lockedPause);
    else
        Q_EMIT visit_->confirmEnded(error);
}

} // namespace visit
