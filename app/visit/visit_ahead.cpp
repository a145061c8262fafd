// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading ahead: on a good line the beginning of the next message comes while this one is read.

#include "visit/visit_private.h"

#include <algorithm>

namespace visit {

using mailbox::MessageId;
using namespace std::chrono_literals;

namespace {

/// Nobody who clicks meanwhile shall have to wait for what was only a guess.
constexpr auto atOnce = 500ms;

} // namespace

void Visit::Private::lookAhead(const MessageId& id)
{
    ahead_.reset();
    if (id.uid.isEmpty() || phase_ != Phase::Open || leaveWanted_ || newSessionWanted())
        return;
    ahead_ = id;
    serve();
}

void Visit::Private::stay()
{
    idleEnd_.reset();
    if (phase_ == Phase::Open)
        serve();
}

/// Once there is room for it, it goes out or is given up: what somebody wants by now is not held up by it.
void Visit::Private::serveAhead()
{
    if (!ahead_ || !driver_->session().hasRoomFor(pop3::Top{*pop3::MessageNumber::from(1), firstLines}))
        return;
    const MessageId id = *std::exchange(ahead_, std::nullopt);
    const Listing::Entry* entry = listing_.find(id);
    const bool busy = preview_ || download_ || !downloads_.empty() || removal_;
    const bool looking = std::any_of(asks_.begin(), asks_.end(), [](const auto& asked) {
        return std::holds_alternative<AskPreview>(asked.second);
    });
    if (!entry || busy || looking || !topWorks_ || !comesAtOnce(firstOctets(entry->octets)))
        return;
    sincePreview_.start();
    asks_.emplace(driver_->send(pop3::Top{entry->number, firstLines}), AskPreview{id, firstLines, {}, true});
}

/// Where too little came over the line to know its rate, the latest preview tells.
bool Visit::Private::comesAtOnce(qint64 octets) const
{
    const pop3::Pace::Learnt line = driver_->pace().learnt();
    if (line.octetsPerSecond > 0 && line.roundTrip >= 0us)
        return line.roundTrip + std::chrono::microseconds(octets * 1'000'000 / line.octetsPerSecond) < atOnce;
    return previewTook_ >= 0ms && previewTook_ < atOnce;
}

bool Visit::Private::isOnlyAhead() const
{
    return std::all_of(asks_.begin(), asks_.end(), [](const auto& asked) {
        const auto* preview = std::get_if<AskPreview>(&asked.second);
        return preview && preview->ahead;
    });
}

void Visit::Private::finishAhead(const AskPreview& ask)
{
    const Listing::Entry* entry = listing_.find(ask.id);
    if (!entry || ask.octets.trimmed().isEmpty())
        return;
    const mail::Summary summary = mail::summarize(ask.octets);
    tellHeader({ask.id, false, summary, printOf(summary)});
    Q_EMIT visit_->aheadArrived(ask.id, ask.octets,
                                peekFrom(ask.octets, ask.lines, entry->octets, rate_.octetsPerSecond()));
}

} // namespace visit
