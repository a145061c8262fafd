// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/removal.h"

#include <algorithm>
#include <functional>

namespace visit {

using base::Error;
using base::Fault;
using pop3::MessageNumber;
using pop3::QuitOutcome;

Removal::Removal(QList<DeleteOrder> orders, Visit::Proof proof)
    : proof_(std::move(proof))
{
    for (const DeleteOrder& order : orders) {
        const auto same = std::find_if(items_.begin(), items_.end(),
                                       [&](const Item& item) { return item.order.id == order.id; });
        if (same != items_.end()) { // asked for twice: one message, one fate
            same->order.withoutCopy = same->order.withoutCopy || order.withoutCopy;
            continue;
        }
        Item item;
        item.order = order;
        item.deletion.id = order.id;
        items_.push_back(std::move(item));
    }
}

void Removal::plan(const Listing& listing, const SeenMessages& seen)
{
    for (Item& item : items_)
        judge(item, listing, seen);
}

void Removal::judge(Item& item, const Listing& listing, const SeenMessages& seen)
{
    if (!listing.uidsRead() || !item.order.id.lasts()) {
        keep(item, {Fault::UidlUnsupported, {}, {}});
        return;
    }
    const Listing::Entry* entry = listing.find(item.order.id);
    if (!entry && !listing.whole()) { // it may be among the lines that made no sense
        keep(item, {Fault::BrokenReply, QStringLiteral("LIST"), {}});
        return;
    }
    if (!entry) { // the very listing says so
        item.deletion.fate = Fate::Confirmed;
        item.step = Step::Closed;
        return;
    }
    item.deletion.number = entry->number.value();
    if (const auto error = objection(item, *entry, seen))
        keep(item, *error);
    else
        item.step = Step::Due;
}

std::optional<Error> Removal::objection(const Item& item, const Listing::Entry& entry,
                                        const SeenMessages& seen) const
{
    const QString number = QString::number(entry.number.value());
    const auto known = seen.constFind(item.order.id);
    if (known != seen.constEnd() && (known->octets != entry.octets || known->copies != entry.copies))
        return Error{Fault::NotTheSame, number, {}};
    if (!item.order.withoutCopy && !(proof_ && proof_(item.order.id)))
        return Error{Fault::NotSaved, number, {}};
    return std::nullopt;
}

void Removal::keep(Item& item, Error error)
{
    item.deletion.fate = Fate::Kept;
    item.deletion.error = std::move(error);
    item.step = Step::Closed;
}

std::vector<MessageNumber> Removal::due() const
{
    std::vector<MessageNumber> numbers;
    for (const Item& item : items_) {
        if (item.step == Step::Due)
            numbers.push_back(*MessageNumber::from(item.deletion.number));
    }
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

Removal::Item* Removal::at(MessageNumber number)
{
    const auto found = std::find_if(items_.begin(), items_.end(), [number](const Item& item) {
        return item.deletion.number == number.value();
    });
    return found == items_.end() ? nullptr : &*found;
}

void Removal::noteSent(MessageNumber number)
{
    if (Item* item = at(number))
        item->step = Step::Sent;
}

void Removal::noteAccepted(MessageNumber number)
{
    if (Item* item = at(number))
        item->step = Step::Accepted;
}

void Removal::noteRefused(MessageNumber number, const Error& error)
{
    if (Item* item = at(number))
        keep(*item, error);
}

Receipt Removal::settle(QuitOutcome quit, const QByteArray& words, std::optional<Error> error)
{
    const Fault uncertain = quit == QuitOutcome::Refused ? Fault::QuitRefused : Fault::QuitUnanswered;
    Receipt receipt;
    bool unknown = false;
    for (Item& item : items_) {
        if (item.step == Step::Accepted && quit == QuitOutcome::Accepted) {
            item.deletion.fate = Fate::Accepted;
        } else if (item.step == Step::Sent || item.step == Step::Accepted) {
            item.deletion.fate = Fate::Unknown;
            item.deletion.error = Error{uncertain, {}, words};
            unknown = true;
        } else if (item.step != Step::Closed) {
            item.deletion.fate = Fate::Kept;
            item.deletion.error = error;
        }
        receipt.deletions.append(item.deletion);
    }
    receipt.error = std::move(error);
    if (unknown && !receipt.error)
        receipt.error = Error{uncertain, {}, words};
    return receipt;
}

} // namespace visit
