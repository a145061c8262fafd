// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Downloads: one RETR after the other; what came whole goes to Commits.

#include "visit/visit_private.h"

#include <algorithm>

namespace visit {

using base::Error;
using base::Fault;
using mailbox::MessageId;

namespace {

/// The rest of an unwanted message that is read and dropped rather than ending the session over it.
constexpr qint64 worthDraining = 256 * 1024;

/// How much longer than announced a message may be before the person is asked (SECURITY: caps).
constexpr qint64 capSlack = 1024 * 1024;

constexpr qint64 progressIntervalMs = 33;

} // namespace

void Visit::Private::download(const MessageId& id, Destination destination)
{
    ahead_.reset();
    Download wish;
    wish.id = id;
    wish.destination = std::move(destination);
    downloads_.push_back(std::move(wish));
    serve();
}

void Visit::Private::stop()
{
    stopDownloads();
    if (!headers_.empty())
        stoppedHeaders_ = std::exchange(headers_, {});
    ahead_.reset();
    serve();
}

void Visit::Private::serveDownloads()
{
    while (!downloads_.empty()) {
        const Listing::Entry* entry = listing_.find(downloads_.front().id);
        if (entry && !mayAskFor(*entry, downloads_.front()))
            return;
        Download next = std::move(downloads_.front());
        downloads_.pop_front();
        if (entry)
            askFor(*entry, std::move(next));
        else
            Q_EMIT visit_->downloadFailed(next.id, notListed(next.id));
    }
}

bool Visit::Private::mayAskFor(const Listing::Entry& entry, const Download& download) const
{
    return !download_ ||
           driver_->session().hasRoomFor(pop3::Retr{entry.number, capFor(download), entry.octets});
}

void Visit::Private::askFor(const Listing::Entry& entry, Download download)
{
    download.announced = entry.octets;
    sinceProgress_.start();
    const auto command = driver_->send(pop3::Retr{entry.number, capFor(download), entry.octets}, true);
    asks_.emplace(command, AskRetr{download.id, download_.has_value()});
    if (download_)
        downloadsBehind_.push_back(std::move(download));
    else
        download_ = std::move(download);
    setStage(Stage::Reading);
}

void Visit::Private::goToNextDownload()
{
    download_.reset();
    if (downloadsBehind_.empty())
        return;
    download_ = std::move(downloadsBehind_.front());
    downloadsBehind_.pop_front();
}

/// The session went before its answer came: it is asked for in the next one.
void Visit::Private::requeueDownload(const MessageId& id)
{
    const auto take = [&](Download download) {
        download.incoming.reset();
        download.received = 0;
        if (!download.discarding)
            downloads_.push_front(std::move(download));
    };
    if (download_ && download_->id == id) {
        take(std::move(*std::exchange(download_, std::nullopt)));
        return;
    }
    const auto found =
        std::find_if(downloadsBehind_.rbegin(), downloadsBehind_.rend(), // the latest come first
                     [&](const Download& download) { return download.id == id; });
    if (found == downloadsBehind_.rend())
        return;
    take(std::move(*found));
    downloadsBehind_.erase(std::next(found).base());
}

qint64 Visit::Private::capFor(const Download& download) const
{
    if (tooLong_.contains(download.id) || download.announced > limits_.message / 2 - capSlack)
        return limits_.message;
    return 2 * download.announced + capSlack;
}

void Visit::Private::takeOctets(const QByteArray& octets)
{
    if (!download_ || download_->discarding)
        return;
    if (const base::Done written = write(octets); !written) {
        giveUpDownload(written.error());
        return;
    }
    download_->received += octets.size();
    if (sinceProgress_.elapsed() < progressIntervalMs)
        return;
    sinceProgress_.restart();
    Q_EMIT visit_->downloadProgressed(download_->id, download_->received, download_->announced);
}

base::Done Visit::Private::write(const QByteArray& octets)
{
    if (!download_->incoming) {
        auto incoming = download_->destination(download_->id);
        if (!incoming)
            return tl::unexpected(incoming.error());
        download_->incoming = std::move(*incoming);
    }
    return download_->incoming->write(octets);
}

void Visit::Private::finishDownload()
{
    if (download_->discarding) {
        goToNextDownload();
        return;
    }
    const MessageId id = download_->id;
    if (const base::Done opened = write({});
        !opened) { // an empty message has no piece that would have opened it
        failDownload(opened.error());
        return;
    }
    Q_EMIT visit_->downloadProgressed(id, download_->received, download_->received);
    auto message = std::move(download_->incoming);
    const qint64 octets = download_->received;
    goToNextDownload();
    tooLong_.remove(id);
    commits_.add(id, std::move(message), octets);
    if (downloads_.empty() && !download_)
        commits_.hurry();
}

void Visit::Private::failDownload(const Error& error)
{
    const Download failed = std::move(*download_);
    goToNextDownload();
    if (error.fault == Fault::MessageTooLong)
        tooLong_.insert(failed.id);
    if (!failed.discarding)
        Q_EMIT visit_->downloadFailed(failed.id, error);
}

/// The rest of the answer still comes: a short one is read and dropped, for a long one the session ends.
void Visit::Private::giveUpDownload(const Error& error)
{
    const MessageId id = download_->id;
    const qint64 rest = download_->announced - download_->received;
    download_->incoming.reset();
    download_->discarding = true;
    Q_EMIT visit_->downloadFailed(id, error);
    if (rest > worthDraining && driver_)
        driver_->abandon();
}

/// What was asked for behind the one that comes now.
void Visit::Private::giveUpDownloadsBehind(const Error& error)
{
    qint64 rest = 0;
    for (Download& download : downloadsBehind_) {
        if (std::exchange(download.discarding, true))
            continue;
        rest += download.announced;
        Q_EMIT visit_->downloadFailed(download.id, error);
    }
    if (rest > worthDraining && driver_)
        driver_->abandon();
}

void Visit::Private::stopDownloads()
{
    commits_.finish();
    const Error stopped{Fault::Stopped, {}, {}};
    for (const Download& download : std::exchange(downloads_, {})) // a slot may ask anew
        Q_EMIT visit_->downloadFailed(download.id, stopped);
    if (download_ && !download_->discarding)
        giveUpDownload(stopped);
    giveUpDownloadsBehind(stopped);
}

} // namespace visit
