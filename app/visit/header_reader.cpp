// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/header_reader.h"

#include "visit/visit.h"

#include <QThreadPool>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <iterator>
#include <mutex>
#include <utility>

namespace visit {

namespace {

using Header = HeaderReader::Header;

/// Headers that go to the other thread together: so few take half a millisecond, and locking for each would
/// cost more than it gives.
constexpr std::size_t together = 64;

/// Batches that wait at most: beyond that the wire is faster than one thread reads, and both do.
constexpr std::size_t mostWaiting = 8;

struct Batch {
    std::vector<Header> headers;
    std::vector<QByteArray> octets; ///< of each, until it is read
    bool read = false;
};

void read(Header& header, const QByteArray& octets)
{
    header.missing = octets.trimmed().isEmpty(); // one server answers TOP n 0 with no line at all
    if (header.missing)
        return;
    header.summary = mail::summarize(octets);
    header.print = printOf(header.summary);
}

void read(Batch& batch)
{
    for (std::size_t i = 0; i < batch.headers.size(); ++i)
        read(batch.headers[i], batch.octets[i]);
    batch.octets.clear();
}

} // namespace

/// What lies between the two threads. All under the lock, but for the insides of a batch that is being read.
struct HeaderReader::Desk {
    std::mutex lock;
    std::condition_variable progress;
    std::deque<Batch> batches; ///< in order; references stay good while others come and go at the ends
    std::size_t begun = 0;     ///< from the front: read, or being read
    bool working = false;      ///< a thread goes on until nothing is left to begin

    /// Reads what nobody has begun, until so many are left.
    void work(std::unique_lock<std::mutex>& held, std::size_t left = 0)
    {
        while (batches.size() - begun > left) {
            Batch& batch = batches[begun++];
            held.unlock();
            read(batch);
            held.lock();
            batch.read = true;
            progress.notify_all();
        }
    }

    /// The ones at the front that are read.
    void take(std::vector<Header>& to)
    {
        while (!batches.empty() && batches.front().read) {
            std::ranges::move(batches.front().headers, std::back_inserter(to));
            batches.pop_front();
            --begun;
        }
    }
};

HeaderReader::HeaderReader()
    : desk_(std::make_shared<Desk>())
{}

/// The other thread finishes the batch it is at, and ends.
HeaderReader::~HeaderReader()
{
    const std::unique_lock held(desk_->lock);
    desk_->begun = desk_->batches.size();
}

void HeaderReader::add(const mailbox::MessageId& id, QByteArray octets)
{
    next_.push_back({id, false, {}, {}});
    octets_.push_back(std::move(octets));
    if (next_.size() >= together)
        handOver();
}

void HeaderReader::handOver()
{
    std::unique_lock held(desk_->lock);
    desk_->batches.push_back({std::exchange(next_, {}), std::exchange(octets_, {}), false});
    if (!std::exchange(desk_->working, true)) {
        QThreadPool::globalInstance()->start([desk = desk_] {
            std::unique_lock working(desk->lock);
            desk->work(working);
            desk->working = false;
        });
    }
    desk_->work(held, mostWaiting);
}

bool HeaderReader::isEmpty() const
{
    const std::unique_lock held(desk_->lock);
    return next_.empty() && desk_->batches.empty();
}

std::vector<Header> HeaderReader::takeRead()
{
    std::vector<Header> taken;
    std::unique_lock held(desk_->lock);
    desk_->take(taken);
    if (desk_->batches.empty() && !next_.empty()) { // nothing is in front of these few
        Batch few{std::exchange(next_, {}), std::exchange(octets_, {}), false};
        held.unlock();
        read(few);
        std::ranges::move(few.headers, std::back_inserter(taken));
    }
    return taken;
}

std::vector<Header> HeaderReader::takeAll()
{
    std::vector<Header> taken;
    std::unique_lock held(desk_->lock);
    if (!next_.empty())
        desk_->batches.push_back({std::exchange(next_, {}), std::exchange(octets_, {}), false});
    desk_->work(held);
    desk_->progress.wait(held, [this] { return std::ranges::all_of(desk_->batches, &Batch::read); });
    desk_->take(taken);
    return taken;
}

} // namespace visit
