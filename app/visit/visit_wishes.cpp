// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Wishes and their answers: previews, downloads, headers, removal, leaving.

#include "visit/visit_private.h"

#include <algorithm>

namespace visit {

using base::Error;
using base::Fault;
using mailbox::MessageId;

namespace {

/// TOP commands that wait in the session at most: what the eye wants next must not queue behind a whole
/// mailbox.
constexpr size_t headersAhead = 64;

/// The rest of an unwanted message that is read and dropped rather than ending the session over it.
constexpr qint64 worthDraining = 256 * 1024;

/// How much longer than announced a message may be before the person is asked (SECURITY: caps).
constexpr qint64 capSlack = 1024 * 1024;

constexpr qint64 progressIntervalMs = 33;

/// Not in this session's listing any more.
Error gone(const MessageId& id)
{
    return {Fault::MessageGone, QString::fromLatin1(id.uid), {}};
}

} // namespace

void Visit::Private::preview(const MessageId& id, int lines)
{
    preview_ = PreviewWish{id, lines};
    serve();
}

void Visit::Private::download(const MessageId& id, Destination destination)
{
    Download wish;
    wish.id = id;
    wish.destination = std::move(destination);
    downloads_.push_back(std::move(wish));
    serve();
}

void Visit::Private::carryOut(const QList<DeleteOrder>& orders, Proof proof)
{
    leaveLimit_.stop();
    if (removal_)
        laterRemovals_.emplace_back(orders, std::move(proof));
    else
        removal_.emplace(orders, std::move(proof));
    serve();
}

void Visit::Private::stop()
{
    stopDownloads();
    headers_.clear();
    serve();
}

void Visit::Private::leave()
{
    leaveWanted_ = true;
    stopDownloads();
    headers_.clear();
    if (preview_)
        Q_EMIT visit_->previewFailed(std::exchange(preview_, std::nullopt)->id, {Fault::Stopped, {}, {}});
    checkWanted_ = checking_ = probing_ = false;
    if (!removal_ && driver_) {
        leaveLimit_.start();
        if (phase_ == Phase::SigningOn || phase_ == Phase::Listing)
            endSession();
    }
    QMetaObject::invokeMethod(this, &Private::serve, Qt::QueuedConnection);
}

// Serving

void Visit::Private::serveOpen()
{
    if ((leaveWanted_ && !removal_) || checkWanted_) {
        if (!removing_)
            endSession();
        return;
    }
    if (!removing_) {
        servePreview();
        serveDownload();
    }
    if (removal_) {
        if (!removing_ && asks_.empty())
            startRemoval();
        return;
    }
    serveHeaders();
    if (asks_.empty())
        becomeReady();
}

void Visit::Private::servePreview()
{
    if (!preview_)
        return;
    const PreviewWish wish = *std::exchange(preview_, std::nullopt);
    const Listing::Entry* entry = listing_.find(wish.id);
    if (!entry) {
        Q_EMIT visit_->previewFailed(wish.id, gone(wish.id));
        return;
    }
    if (!topWorks_) {
        Q_EMIT visit_->previewFailed(wish.id, {Fault::TopUnsupported, {}, {}});
        return;
    }
    const auto id = driver_->send(pop3::Top{entry->number, wish.lines}, true);
    asks_.emplace(id, AskPreview{wish.id, wish.lines, {}});
    setStage(Stage::Reading);
}

void Visit::Private::serveDownload()
{
    if (download_ || downloads_.empty())
        return;
    download_ = std::move(downloads_.front());
    downloads_.pop_front();
    const Listing::Entry* entry = listing_.find(download_->id);
    if (!entry) {
        failDownload(gone(download_->id));
        serveDownload();
        return;
    }
    download_->announced = entry->octets;
    sinceProgress_.start();
    asks_.emplace(driver_->send(pop3::Retr{entry->number, capFor(*download_)}, true), AskRetr{});
    setStage(Stage::Reading);
}

qint64 Visit::Private::capFor(const Download& download) const
{
    if (tooLong_.contains(download.id) || download.announced > limits_.message / 2 - capSlack)
        return limits_.message;
    return 2 * download.announced + capSlack;
}

void Visit::Private::serveHeaders()
{
    while (!headers_.empty() && headersInFlight_ < headersAhead) {
        const MessageId id = headers_.back();
        headers_.pop_back();
        const Listing::Entry* entry = listing_.find(id);
        if (!entry)
            continue;
        if (!topWorks_) {
            tellHeader(id, true, {});
            continue;
        }
        asks_.emplace(driver_->send(pop3::Top{entry->number, 0}), AskHeader{id, {}});
        ++headersInFlight_;
        setStage(Stage::Headers);
    }
    if (headersInFlight_ == 0)
        finishCheck();
}

void Visit::Private::finishCheck()
{
    if (!checking_)
        return;
    checking_ = false;
    told_.clear();
    suspects_.clear();
    flushHeaders();
    Q_EMIT visit_->checked();
}

void Visit::Private::becomeReady()
{
    if (phase_ != Phase::Open) // a slot that heard checked() may have gone on
        return;
    setStage(Stage::Ready);
    idle_.start();
}

// Answers

void Visit::Private::noteBody(const pop3::BodyArrived& body)
{
    const auto found = asks_.find(body.id);
    if (found == asks_.end())
        return;
    if (auto* header = std::get_if<AskHeader>(&found->second))
        header->octets += body.octets;
    else if (auto* preview = std::get_if<AskPreview>(&found->second))
        preview->octets += body.octets;
    else if (auto* doubt = std::get_if<AskDoubt>(&found->second))
        doubt->octets += body.octets;
    else
        takeOctets(body.octets);
}

void Visit::Private::noteAnswered(const pop3::Answered& answered)
{
    auto node = asks_.extract(answered.id);
    if (node.empty())
        return;
    const Ask& ask = node.mapped();
    progress_ = progress_ || phase_ == Phase::Open;
    droppedLines_ += answered.dropped;
    if (std::holds_alternative<AskUidl>(ask))
        uidsRead_ = true;
    else if (const auto* header = std::get_if<AskHeader>(&ask))
        finishHeader(*header);
    else if (const auto* preview = std::get_if<AskPreview>(&ask))
        finishPreview(*preview);
    else if (std::holds_alternative<AskRetr>(ask))
        finishDownload();
    else if (const auto* doubt = std::get_if<AskDoubt>(&ask))
        removal_->judgeHeader(doubt->number, mail::summarize(doubt->octets), seen_);
    else if (const auto* dele = std::get_if<AskDele>(&ask))
        removal_->noteAccepted(dele->number);
    if (phase_ == Phase::Listing && asks_.empty())
        finishListing();
    else if (removing_ && asks_.empty())
        endSession(); // QUIT: its answer decides
    else
        serve();
}

void Visit::Private::noteRefused(pop3::CommandId id, const Error& error)
{
    auto node = asks_.extract(id);
    if (node.empty())
        return;
    const Ask& ask = node.mapped();
    progress_ = progress_ || phase_ == Phase::Open;
    if (std::holds_alternative<AskList>(ask) || (std::holds_alternative<AskStat>(ask) && !options_.listing)) {
        failEverything(error);
        endSession();
        return;
    }
    if (const auto* header = std::get_if<AskHeader>(&ask)) {
        --headersInFlight_;
        tellHeader(header->id, true, {});
        if (++topsRefused_ >= mostRefusedTops)
            topWorks_ = false;
    } else if (const auto* preview = std::get_if<AskPreview>(&ask)) {
        Q_EMIT visit_->previewFailed(preview->id, error);
    } else if (std::holds_alternative<AskRetr>(ask)) {
        failDownload(error);
    } else if (const auto* doubt = std::get_if<AskDoubt>(&ask)) {
        removal_->noteRefused(doubt->number, error);
    } else if (const auto* dele = std::get_if<AskDele>(&ask)) {
        removal_->noteRefused(dele->number, error);
    }
    if (phase_ == Phase::Listing && asks_.empty())
        finishListing();
    else if (removing_ && asks_.empty())
        endSession();
    else
        serve();
}

void Visit::Private::finishHeader(const AskHeader& ask)
{
    --headersInFlight_;
    topsRefused_ = 0;
    const bool missing = ask.octets.trimmed().isEmpty(); // one server answers TOP n 0 with no line at all
    tellHeader(ask.id, missing, missing ? mail::Summary() : mail::summarize(ask.octets));
}

void Visit::Private::finishPreview(const AskPreview& ask)
{
    if (ask.octets.trimmed().isEmpty()) {
        Q_EMIT visit_->previewFailed(ask.id, {Fault::TopUnsupported, {}, {}});
        return;
    }
    const mail::Reading beginning = mail::readBeginning(ask.octets);
    tellHeader(ask.id, false, beginning.summary);
    flushHeaders();
    Q_EMIT visit_->previewed(ask.id, beginning);
}

void Visit::Private::tellHeader(const MessageId& id, bool missing, const mail::Summary& summary)
{
    if (const auto seen = seen_.find(id); seen != seen_.end() && !missing) {
        seen->headerKnown = true;
        seen->print = printOf(summary);
    }
    if (checking_)
        told_.insert(id);
    batch_.append({id, missing, summary});
    if (!flush_.isActive())
        flush_.start();
}

void Visit::Private::flushHeaders()
{
    flush_.stop();
    if (!batch_.isEmpty())
        Q_EMIT visit_->headersArrived(std::exchange(batch_, {}));
}

// Downloads

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
        download_.reset();
        return;
    }
    const MessageId id = download_->id;
    if (const base::Done opened = write({});
        !opened) { // an empty message has no piece that would have opened it
        failDownload(opened.error());
        return;
    }
    const base::Result<store::Saved> saved = download_->incoming->finish();
    if (!saved) {
        failDownload(saved.error());
        return;
    }
    Q_EMIT visit_->downloadProgressed(id, download_->received, download_->received);
    download_.reset();
    tooLong_.remove(id);
    Q_EMIT visit_->downloaded(id, *saved);
}

void Visit::Private::failDownload(const Error& error)
{
    const Download failed = std::move(*std::exchange(download_, std::nullopt));
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

void Visit::Private::stopDownloads()
{
    const Error stopped{Fault::Stopped, {}, {}};
    for (const Download& download : std::exchange(downloads_, {})) // a slot may ask anew
        Q_EMIT visit_->downloadFailed(download.id, stopped);
    if (download_ && !download_->discarding)
        giveUpDownload(stopped);
}

// Removal

/// Two steps in one session: what is doubtful is looked at first, then everything that is due is deleted.
void Visit::Private::startRemoval()
{
    if (!std::exchange(planned_, true)) {
        removal_->plan(listing_, seen_);
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
    Q_EMIT visit_->carriedOut(removal.settle(quit, words, sessionError_));
}

} // namespace visit
