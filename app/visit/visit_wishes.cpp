// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Wishes and their answers: previews, headers, leaving.

#include "visit/visit_private.h"

#include <algorithm>
#include <chrono>

namespace visit {

using base::Error;
using base::Fault;
using mailbox::MessageId;

namespace {

/// No screen shows more rows.
constexpr qsizetype mostSeen = 1000;

/// For asking whether there is room for a header; whose does not matter.
pop3::Command anyHeader()
{
    return pop3::Top{*pop3::MessageNumber::from(1), 0};
}

} // namespace

void Visit::Private::preview(const MessageId& id, int lines)
{
    ahead_.reset();
    preview_ = PreviewWish{id, lines};
    if (joinOneOnItsWay(*preview_))
        preview_.reset();
    serve();
}

void Visit::Private::leave()
{
    leaveWanted_ = true;
    stopDownloads();
    if (confirmWanted_ || confirming_ || putOff_.isActive())
        endConfirming(Error{Fault::Stopped, {}, {}});
    headers_.clear();
    ahead_.reset();
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

/// Where the session ended meanwhile its numbers are of no use any more: the next one lists anew.
void Visit::Private::resume()
{
    const bool goesOn = phase_ == Phase::Open && !newSessionWanted() && !leaveWanted_;
    resumes_ = true;
    if (!goesOn) {
        beginCheck();
        return;
    }
    checking_ = true;
    headers_ = std::exchange(stoppedHeaders_, {});
    preferSeen();
    serve();
}

void Visit::Private::see(const QList<MessageId>& ids)
{
    seenNow_ = ids.first(std::min(ids.size(), mostSeen));
    preferSeen();
}

/// To the end of the queue, from where it is served, the uppermost last.
void Visit::Private::preferSeen()
{
    QHash<MessageId, qsizetype> places;
    for (qsizetype place = 0; place < seenNow_.size(); ++place)
        places.insert(seenNow_[place], place);
    const auto first = std::stable_partition(headers_.begin(), headers_.end(),
                                             [&](const MessageId& id) { return !places.contains(id); });
    std::sort(first, headers_.end(),
              [&](const MessageId& a, const MessageId& b) { return places[a] > places[b]; });
}

// Serving

void Visit::Private::serveOpen()
{
    if ((leaveWanted_ && !removal_) || newSessionWanted()) {
        if (!removing_)
            endSession();
        return;
    }
    if (!removing_) {
        servePreview();
        serveDownloads();
    }
    if (removal_) {
        if (!removing_ && asks_.empty())
            startRemoval();
        return;
    }
    serveHeaders();
    if (isOnlyAhead())
        becomeReady();
}

void Visit::Private::servePreview()
{
    if (!preview_)
        return;
    const PreviewWish wish = *std::exchange(preview_, std::nullopt);
    const Listing::Entry* entry = listing_.find(wish.id);
    if (!entry) {
        Q_EMIT visit_->previewFailed(wish.id, notListed(wish.id));
        return;
    }
    if (!topWorks_) {
        Q_EMIT visit_->previewFailed(wish.id, {Fault::TopUnsupported, {}, {}});
        return;
    }
    const auto id = driver_->send(pop3::Top{entry->number, wish.lines}, true);
    asks_.emplace(id, AskPreview{wish.id, wish.lines, {}});
    sincePreview_.start();
    setStage(Stage::Reading);
}

void Visit::Private::serveHeaders()
{
    // None waits in the session: what the eye wants next must not queue behind a whole mailbox.
    while (!headers_.empty() && driver_->session().hasRoomFor(anyHeader())) {
        if (ahead_ && !seenNow_.contains(headers_.back())) {
            serveAhead(); // what nobody sees yet can wait for it
            if (!driver_->session().hasRoomFor(anyHeader()))
                return;
        }
        const MessageId id = headers_.back();
        headers_.pop_back();
        const Listing::Entry* entry = listing_.find(id);
        if (!entry)
            continue;
        if (!topWorks_) {
            tellMissing(id);
            continue;
        }
        asks_.emplace(driver_->send(pop3::Top{entry->number, 0}), AskHeader{id, {}});
        ++headersInFlight_;
        setStage(Stage::Headers);
    }
    if (headers_.empty())
        serveAhead();
    if (headers_.empty() && headersInFlight_ == 0)
        finishCheck();
}

void Visit::Private::finishCheck()
{
    if (!checking_)
        return;
    flushHeaders();
    if (!std::exchange(checking_, false)) // who heard the headers went on
        return;
    toldBefore_ += told_.size();
    told_.clear();
    suspects_.clear();
    tellTraffic();
    tellSpeed();
    Q_EMIT visit_->checked();
}

void Visit::Private::becomeReady()
{
    if (phase_ != Phase::Open) // a slot that heard checked() may have gone on
        return;
    setStage(Stage::Ready);
    tellSpeed();
    if (!idleEnd_)
        idleEnd_ = QDeadlineTimer(account_.idle);
    idle_.start(int(idleEnd_->remainingTime()));
}

// Answers

bool Visit::Private::joinOneOnItsWay(const PreviewWish& wish)
{
    for (auto& [command, ask] : asks_) {
        auto* const preview = std::get_if<AskPreview>(&ask);
        if (!preview || preview->id != wish.id || preview->lines < wish.lines)
            continue;
        if (std::exchange(preview->ahead, false))
            setStage(Stage::Reading);
        return true;
    }
    return false;
}

void Visit::Private::noteRate(qint64 octets)
{
    rate_.note(octets, std::chrono::microseconds(clock_.nsecsElapsed() / 1000));
}

/// What comes next was asked for after this answer, unless it lies in the window already.
void Visit::Private::noteAnswerEnded()
{
    if (!pipelined_ || asks_.empty())
        rate_.pause();
}

void Visit::Private::noteBody(const pop3::BodyArrived& body)
{
    noteRate(body.octets.size());
    const auto found = asks_.find(body.id);
    if (found == asks_.end())
        return;
    if (auto* header = std::get_if<AskHeader>(&found->second))
        header->octets += body.octets;
    else if (auto* early = std::get_if<AskEarly>(&found->second))
        early->octets += body.octets;
    else if (auto* preview = std::get_if<AskPreview>(&found->second))
        preview->octets += body.octets;
    else if (auto* doubt = std::get_if<AskDoubt>(&found->second))
        doubt->octets += body.octets;
    else
        takeOctets(body.octets);
    if (phase_ == Phase::Open && !downloads_.empty())
        serve(); // there may be room for the next one
}

void Visit::Private::noteAnswered(const pop3::Answered& answered)
{
    auto node = asks_.extract(answered.id);
    if (node.empty())
        return;
    noteAnswerEnded();
    Ask& ask = node.mapped();
    progress_ = progress_ || phase_ == Phase::Open;
    if (std::holds_alternative<AskList>(ask))
        droppedLines_ += answered.dropped;
    else if (std::holds_alternative<AskUidl>(ask))
        uidsRead_ = true; // of what it lost, LIST still tells number and size
    else if (auto* header = std::get_if<AskHeader>(&ask))
        finishHeader(*header);
    else if (auto* early = std::get_if<AskEarly>(&ask))
        takeEarly(*early);
    else if (const auto* preview = std::get_if<AskPreview>(&ask))
        finishPreview(*preview);
    else if (std::holds_alternative<AskRetr>(ask))
        finishDownload();
    else if (const auto* doubt = std::get_if<AskDoubt>(&ask))
        removal_->judgeHeader(doubt->number, mail::summarize(doubt->octets));
    else if (const auto* dele = std::get_if<AskDele>(&ask))
        removal_->noteAccepted(dele->number);
    if (phase_ == Phase::Listing && hasListing())
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
    noteAnswerEnded();
    const Ask& ask = node.mapped();
    progress_ = progress_ || phase_ == Phase::Open;
    if (std::holds_alternative<AskList>(ask) || (std::holds_alternative<AskStat>(ask) && !options_.listing)) {
        failEverything(error);
        endSession();
        return;
    }
    if (const auto* header = std::get_if<AskHeader>(&ask)) {
        --headersInFlight_;
        tellMissing(header->id);
        noteRefusedTop();
    } else if (std::holds_alternative<AskEarly>(ask)) {
        noteRefusedTop();
    } else if (const auto* preview = std::get_if<AskPreview>(&ask)) {
        if (!preview->ahead)
            Q_EMIT visit_->previewFailed(preview->id, error);
    } else if (std::holds_alternative<AskRetr>(ask)) {
        failDownload(error);
    } else if (const auto* doubt = std::get_if<AskDoubt>(&ask)) {
        removal_->noteRefused(doubt->number, error);
    } else if (const auto* dele = std::get_if<AskDele>(&ask)) {
        removal_->noteRefused(dele->number, error);
    }
    if (phase_ == Phase::Listing && hasListing())
        finishListing();
    else if (removing_ && asks_.empty())
        endSession();
    else
        serve();
}

void Visit::Private::finishHeader(AskHeader& ask)
{
    --headersInFlight_;
    topsRefused_ = 0;
    readHeader(ask.id, std::move(ask.octets));
}

void Visit::Private::readHeader(const MessageId& id, QByteArray octets)
{
    if (checking_)
        told_.insert(id);
    reader_.add(id, std::move(octets));
    if (++headersRead_ == firstScreen)
        flushHeaders(); // a person waits for these
    else if (!flush_.isActive())
        flush_.start();
}

void Visit::Private::takeEarly(AskEarly& ask)
{
    topsRefused_ = 0;
    early_.insert(ask.number.value(), std::move(ask.octets));
}

void Visit::Private::noteRefusedTop()
{
    if (++topsRefused_ >= mostRefusedTops)
        topWorks_ = false;
}

void Visit::Private::finishPreview(const AskPreview& ask)
{
    if (sincePreview_.isValid())
        previewTook_ = std::chrono::milliseconds(sincePreview_.elapsed());
    if (ask.ahead) {
        finishAhead(ask);
        return;
    }
    if (ask.octets.trimmed().isEmpty()) {
        Q_EMIT visit_->previewFailed(ask.id, {Fault::TopUnsupported, {}, {}});
        return;
    }
    const Listing::Entry* entry = listing_.find(ask.id);
    const Peek peek = peekFrom(ask.octets, ask.lines, entry ? entry->octets : -1, rate_.octetsPerSecond());
    const mail::Reading beginning = mail::readBeginning(
        ask.octets, {.ownServer = account_.host, .announced = peek.whole ? peek.received : peek.announced});
    collectHeaders(); // what came before it is told before it
    tellHeader({ask.id, false, beginning.summary, printOf(beginning.summary)});
    emitHeaders();
    Q_EMIT visit_->beginningArrived(ask.id, ask.octets);
    Q_EMIT visit_->previewed(ask.id, beginning, peek);
}

void Visit::Private::tellMissing(const MessageId& id)
{
    tellHeader({id, true, {}, {}});
}

void Visit::Private::tellHeader(const HeaderReader::Header& header)
{
    mailbox::HeaderUpdate update{header.id, header.missing, header.summary};
    if (!header.missing)
        update.replaced = noteHeader(header);
    if (checking_)
        told_.insert(header.id);
    batch_.append(std::move(update));
    if (!flush_.isActive())
        flush_.start();
}

/// True if the server now gives this unique id to another message than the one that was seen before.
bool Visit::Private::noteHeader(const HeaderReader::Header& header)
{
    const auto seen = seen_.find(header.id);
    if (seen == seen_.end())
        return false;
    const bool replaced = seen->headerKnown && seen->print != header.print;
    seen->headerKnown = true;
    seen->print = header.print;
    if (const Listing::Entry* entry =
            listing_.find(header.id)) // servers write into headers: that alone is no change
        seen->octets = entry->octets;
    return replaced;
}

/// All that came, also what is still being read.
void Visit::Private::collectHeaders()
{
    for (const HeaderReader::Header& header : reader_.takeAll())
        tellHeader(header);
}

void Visit::Private::flushHeaders()
{
    collectHeaders();
    emitHeaders();
}

void Visit::Private::flushReadHeaders()
{
    for (const HeaderReader::Header& header : reader_.takeRead())
        tellHeader(header);
    emitHeaders();
    if (!reader_.isEmpty())
        flush_.start();
}

void Visit::Private::emitHeaders()
{
    flush_.stop();
    if (!batch_.isEmpty())
        Q_EMIT visit_->headersArrived(std::exchange(batch_, {}));
    if (checking_)
        Q_EMIT visit_->headersProgressed(std::min<qint64>(toldBefore_ + told_.size(), wantedHeaders_),
                                         wantedHeaders_);
}

} // namespace visit
