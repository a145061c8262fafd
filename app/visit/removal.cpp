// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/removal.h"

#include "mail/dates.h"

#include <QCryptographicHash>

#include <algorithm>
#include <functional>

namespace visit {

using base::Error;
using base::Fault;
using pop3::MessageNumber;
using pop3::QuitOutcome;

Removal::Removal(QList<DeleteOrder> orders, const SeenMessages& seen, Visit::Proof proof,
                 Visit::Intent intent)
    : proof_(std::move(proof))
    , intent_(std::move(intent))
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
        if (const auto known = seen.constFind(order.id); known != seen.constEnd())
            item.seen = *known;
        items_.push_back(std::move(item));
    }
}

QByteArray printOf(const mail::Summary& summary)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString& part) { hash.addData(part.toUtf8() + '\0'); };
    add(summary.subject);
    hash.addData(mail::isoText(summary.date) + '\0');
    for (const mail::Address& address : summary.from)
        add(address.address);
    hash.addData(summary.messageId);
    return hash.result();
}

void Removal::plan(const Listing& listing)
{
    for (Item& item : items_) {
        if (item.step != Step::Closed)
            judge(item, listing);
    }
}

void Removal::judge(Item& item, const Listing& listing)
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
    if (!entry && !listing.identified()) { // it may be one of those without a unique id
        keep(item, {Fault::BrokenReply, QStringLiteral("UIDL"), {}});
        return;
    }
    if (!entry) { // whoever took it: it was not us, now. Or the server renumbered: then nothing is gone.
        keep(item, {Fault::MessageGone, QString::fromLatin1(item.order.id.uid), {}});
        return;
    }
    item.deletion.number = entry->number.value();
    const Seen known = item.seen.value_or(Seen{entry->octets, entry->copies, false, {}});
    if (known.copies != entry->copies || (known.octets != entry->octets && known.print.isEmpty()))
        keep(item, {Fault::NotTheSame, QString::number(item.deletion.number), {}});
    else if (known.octets != entry->octets)
        item.step = Step::Doubtful;
    else
        judgeProof(item);
}

void Removal::judgeHeader(MessageNumber number, const mail::Summary& summary)
{
    Item* item = at(number);
    if (!item)
        return;
    if (item->seen && printOf(summary) == item->seen->print)
        judgeProof(*item);
    else
        keep(*item, {Fault::NotTheSame, QString::number(number.value()), {}});
}

void Removal::judgeProof(Item& item)
{
    if (item.order.withoutCopy || (proof_ && proof_(item.order.id)))
        item.step = Step::Due;
    else
        keep(item, {Fault::NotSaved, QString::number(item.deletion.number), {}});
}

void Removal::keep(Item& item, Error error)
{
    item.deletion.fate = Fate::Kept;
    item.deletion.error = std::move(error);
    item.step = Step::Closed;
}

std::vector<MessageNumber> Removal::numbersAt(Step step) const
{
    std::vector<MessageNumber> numbers;
    for (const Item& item : items_) {
        if (item.step == step)
            numbers.push_back(*MessageNumber::from(item.deletion.number));
    }
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    return numbers;
}

std::vector<MessageNumber> Removal::due() const
{
    return numbersAt(Step::Due);
}

std::vector<MessageNumber> Removal::doubtful() const
{
    return numbersAt(Step::Doubtful);
}

Removal::Item* Removal::at(MessageNumber number)
{
    const auto found = std::find_if(items_.begin(), items_.end(), [number](const Item& item) {
        return item.deletion.number == number.value();
    });
    return found == items_.end() ? nullptr : &*found;
}

void Removal::intend()
{
    QList<mailbox::MessageId> ids;
    for (const Item& item : items_) {
        if (item.step == Step::Due)
            ids.append(item.order.id);
    }
    const base::Done written = intent_ && !ids.isEmpty() ? intent_(ids) : base::Done();
    if (written)
        return;
    for (Item& item : items_) {
        if (item.step == Step::Due)
            keep(item, written.error());
    }
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
