// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/commits.h"

#include <chrono>
#include <utility>

namespace visit {

using mailbox::MessageId;
using namespace std::chrono_literals;

namespace {

/// Messages that share a durability point at most: enough to make its price small, few enough to be open at
/// once, and not more octets than are lost to a kill -9 in a second or two of downloading.
constexpr std::size_t mostTogether = 64;
constexpr qint64 mostOctetsTogether = 8 * 1024 * 1024;

/// What came whole leaves at the latest after this, however long the next message takes.
constexpr auto gatheringLimit = 250ms;

} // namespace

Commits::Commits(QObject* parent)
    : QObject(parent)
    , limit_(this)
{
    limit_.setSingleShot(true);
    limit_.setInterval(gatheringLimit);
    connect(&limit_, &QTimer::timeout, this, &Commits::hurry);
}

Commits::~Commits()
{
    if (underWay_)
        underWay_->synced.wait();
}

void Commits::add(const MessageId& id, std::unique_ptr<store::Incoming> message, qint64 octets)
{
    gathering_.ids.push_back(id);
    gathering_.messages.push_back(std::move(message));
    gathering_.octets += octets;
    if (!isFull()) {
        if (!limit_.isActive())
            limit_.start();
        return;
    }
    due_ = true;
    if (underWay_)
        settle();
    else
        begin();
}

bool Commits::isFull() const
{
    return gathering_.ids.size() >= mostTogether || gathering_.octets >= mostOctetsTogether;
}

void Commits::hurry()
{
    due_ = true;
    if (!underWay_)
        begin();
}

void Commits::finish()
{
    while (underWay_ || !gathering_.ids.empty()) {
        due_ = true;
        if (underWay_)
            settle();
        else
            begin();
    }
}

/// Names are decided here, in our thread: only one batch at a time may be between that and settle().
void Commits::begin()
{
    limit_.stop();
    due_ = false;
    if (gathering_.ids.empty())
        return;
    Batch batch = std::exchange(gathering_, {});
    auto commit = std::make_unique<store::GroupCommit>(std::move(batch.messages));
    auto sync = [this, &commit = *commit, number = ++begun_] {
        commit.sync();
        QMetaObject::invokeMethod(
            this,
            [this, number] {
                if (underWay_ && begun_ == number)
                    settle();
            },
            Qt::QueuedConnection);
    };
    underWay_ = UnderWay{std::move(batch.ids), std::move(commit), {}};
    underWay_->synced = std::async(std::launch::async, std::move(sync));
}

/// Waits for what is under way and tells it. The next batch leaves first: the disk is not to wait for what
/// those do who hear of this one.
void Commits::settle()
{
    UnderWay done = *std::exchange(underWay_, std::nullopt);
    done.synced.wait();
    const auto results = done.commit->settle();
    if (due_)
        begin();
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i])
            Q_EMIT saved(done.ids[i], *results[i]);
        else
            Q_EMIT failed(done.ids[i], results[i].error());
    }
}

} // namespace visit
