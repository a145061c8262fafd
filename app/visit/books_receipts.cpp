// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Receipts: written down before the first DELE, filled in after QUIT, settled by a later listing, and read
// again by whoever wants proof.

#include "visit/books.h"

#include "visit/header_note.h"

#include <algorithm>

namespace visit {

using base::Done;
using mailbox::MessageId;
using store::Known;
using store::Ledger;
using store::Whereabouts;

namespace {

/// A person reads what happened lately; all of it stays in the ledger.
constexpr int mostReceipts = 500;
constexpr int mostVanished = 5000;

store::ReceiptItem itemOf(qint64 message, const Deletion& deletion)
{
    store::ReceiptItem item{message, int(deletion.fate), {}, {}, {}};
    if (deletion.error) {
        item.fault = base::nameOf(deletion.error->fault);
        item.subject = deletion.error->subject;
        item.words = deletion.error->serverWords;
    }
    return item;
}

std::optional<base::Error> errorFrom(const QString& fault, const QString& subject, const QByteArray& words)
{
    const auto known = base::faultNamed(fault);
    return known ? std::optional(base::Error{*known, subject, words}) : std::nullopt;
}

QDateTime timeOf(store::Moment moment)
{
    return moment == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(moment, Qt::UTC);
}

bool isOpen(const store::FiledReceipt& filed)
{
    return std::any_of(filed.items.begin(), filed.items.end(), [](const store::ReceiptItem& item) {
        return Fate(item.fate) == Fate::Accepted || Fate(item.fate) == Fate::Unknown;
    });
}

} // namespace

Done Books::intend(const QList<MessageId>& ids)
{
    if (!ledger_)
        return base::fail(base::Fault::CannotWrite, folder_);
    Done done = writeIntent(ids);
    if (!done && mended(done.error()))
        done = writeIntent(ids);
    return done;
}

Done Books::writeIntent(const QList<MessageId>& ids)
{
    store::FiledReceipt filed;
    filed.carriedOut = QDateTime::currentMSecsSinceEpoch();
    QList<Known> moved;
    for (const MessageId& id : ids) {
        Entry& entry = entryFor(id);
        entry.sent = filed.carriedOut;
        entry.whereabouts = Whereabouts::Sent;
        moved.append(knownOf(id, entry));
        filed.items.append({entry.id, int(Fate::Unknown), {}, {}, {}});
    }
    const Done done = writeOrMakeRoom(Ledger::Durability::Now, [&](Ledger& ledger) {
        filed.id = 0;
        return ledger.move(moved).and_then([&] { return ledger.file(filed); });
    });
    if (done)
        inHand_ = filed;
    for (qsizetype i = 0; !done && i < ids.size(); ++i) {
        entries_[ids[i]].whereabouts = Whereabouts::Waiting;
        entries_[ids[i]].sent = 0;
    }
    return done;
}

void Books::file(Receipt& receipt)
{
    store::FiledReceipt filed = inHand_ ? *std::exchange(inHand_, std::nullopt) : store::FiledReceipt();
    filed.carriedOut = receipt.carriedOut.toMSecsSinceEpoch();
    filed.words = receipt.words;
    if (receipt.error) {
        filed.fault = base::nameOf(receipt.error->fault);
        filed.subject = receipt.error->subject;
    }
    noteFates(receipt, filed.carriedOut);
    Done done = fill(filed, receipt);
    if (!done && mended(done.error())) { // into the new ledger, which has neither it nor the old ids
        filed.id = 0;
        done = fill(filed, receipt);
    }
    keep(done);
    openReceipts_ = openReceipts_ || filed.settled == 0;
    receipt.filed = done ? filed.id : 0;
    receipt.settled = timeOf(filed.settled);
}

void Books::noteFates(const Receipt& receipt, store::Moment when)
{
    for (const Deletion& deletion : receipt.deletions) {
        if (entries_.contains(deletion.id))
            noteFate(deletion, entryFor(deletion.id), when);
    }
}

/// Writes the receipt down together with what it says of each message.
Done Books::fill(store::FiledReceipt& filed, const Receipt& receipt)
{
    filed.items.clear();
    QList<Known> moved;
    QList<qint64> unmarked;
    for (const Deletion& deletion : receipt.deletions) {
        if (!deletion.id.lasts())
            continue;
        const auto entry = entries_.constFind(deletion.id);
        if (entry == entries_.cend()) { // it is not on the server any more
            if (const qint64 gone = idOfGone(deletion.id); gone != 0)
                filed.items.append(itemOf(gone, deletion));
            continue;
        }
        filed.items.append(itemOf(entry->id, deletion));
        if (deletion.fate == Fate::Accepted)
            unmarked.append(entry->id);
        moved.append(knownOf(deletion.id, *entry));
    }
    filed.settled = isOpen(filed) ? 0 : filed.carriedOut;
    if (!ledger_)
        return base::fail(base::Fault::CannotWrite, folder_);
    const qint64 id = filed.id;
    return writeOrMakeRoom(Ledger::Durability::Now, [&](Ledger& ledger) {
        filed.id = id;
        return ledger.move(moved).and_then([&] { return ledger.mark(unmarked, 0); }).and_then([&] {
            return ledger.file(filed);
        });
    });
}

/// Receipts that say of these messages that the server kept them: it did not, it was only late.
void Books::reopenReceipts(const QSet<qint64>& late)
{
    const auto receipts =
        ledger_ ? ledger_->receipts(mostReceipts) : base::Result<QList<store::FiledReceipt>>();
    if (!receipts) {
        keep(tl::unexpected(receipts.error()));
        return;
    }
    for (store::FiledReceipt filed : *receipts) {
        bool changed = false;
        for (store::ReceiptItem& item : filed.items) {
            if (!late.contains(item.message) || item.fault != base::nameOf(base::Fault::StillThere))
                continue;
            item.fate = int(Fate::Accepted);
            item.fault.clear();
            item.subject.clear();
            changed = true;
        }
        if (!changed)
            continue;
        filed.settled = 0;
        openReceipts_ = true;
        write(Ledger::Durability::Now, [&](Ledger& ledger) { return ledger.file(filed); });
    }
}

qint64 Books::idOfGone(const MessageId& id) const
{
    const auto gone = ledger_ ? ledger_->goneWithUid(id.uid, id.copy) : base::Result<std::optional<Known>>();
    return gone && *gone ? (*gone)->id : 0;
}

void Books::noteFate(const Deletion& deletion, Entry& entry, store::Moment when)
{
    switch (deletion.fate) {
    case Fate::Accepted:
        entry.accepted = when;
        entry.marked = 0;
        entry.whereabouts = Whereabouts::Accepted;
        return;
    case Fate::Confirmed: return; // only a later listing says so, see settleReceipts()
    case Fate::Kept:              // also what was about to be sent and never was
        if (entry.whereabouts == Whereabouts::Sent)
            entry.whereabouts = Whereabouts::Waiting;
        return;
    case Fate::Unknown: return;
    }
}

Receipt Books::receiptFrom(const store::FiledReceipt& filed)
{
    Receipt receipt;
    receipt.filed = filed.id;
    receipt.carriedOut = timeOf(filed.carriedOut);
    receipt.settled = timeOf(filed.settled);
    receipt.words = filed.words;
    receipt.error = errorFrom(filed.fault, filed.subject, filed.words);
    for (const store::ReceiptItem& item : filed.items) {
        const auto known = ledger_ ? ledger_->find(item.message) : base::Result<std::optional<Known>>();
        Deletion deletion;
        if (known && *known) {
            deletion.id = {(*known)->uid, (*known)->copy};
            deletion.number = (*known)->number;
        }
        deletion.fate = Fate(item.fate);
        deletion.error = errorFrom(item.fault, item.subject, item.words);
        receipt.deletions.append(deletion);
    }
    return receipt;
}

PastMessage Books::pastOf(const Known& known)
{
    PastMessage past;
    past.id = {known.uid, known.copy};
    past.octets = known.octets;
    past.saved = known.saved.when != 0;
    if (const auto summary = summaryFrom(known.header))
        past.summary = *summary;
    return past;
}

History Books::history()
{
    History history;
    if (!ledger_)
        return history;
    const auto receipts = ledger_->receipts(mostReceipts);
    const auto vanished = ledger_->vanished(mostVanished);
    if (!receipts || !vanished) {
        keep(tl::unexpected(receipts ? vanished.error() : receipts.error()));
        return history;
    }
    for (const store::FiledReceipt& filed : *receipts)
        history.receipts.append(pastReceipt(filed));
    for (const Known& known : *vanished) {
        const QDateTime lastSeen = timeOf(known.lastSeen);
        const QDateTime missed = timeOf(known.missed);
        if (history.vanished.isEmpty() || history.vanished.last().missed != missed ||
            history.vanished.last().lastSeen != lastSeen)
            history.vanished.append({lastSeen, missed, {}});
        history.vanished.last().messages.append(pastOf(known));
    }
    return history;
}

PastReceipt Books::pastReceipt(const store::FiledReceipt& filed)
{
    PastReceipt past;
    past.carriedOut = timeOf(filed.carriedOut);
    past.settled = timeOf(filed.settled);
    past.words = filed.words;
    past.error = errorFrom(filed.fault, filed.subject, filed.words);
    for (const store::ReceiptItem& item : filed.items) {
        const auto known = ledger_->find(item.message);
        PastMessage message = known && *known ? pastOf(**known) : PastMessage();
        message.fate = Fate(item.fate);
        message.error = errorFrom(item.fault, item.subject, item.words);
        past.messages.append(message);
    }
    return past;
}

} // namespace visit
