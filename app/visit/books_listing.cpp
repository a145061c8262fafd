// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A new listing, held against what is known: what is new, what came back, what went, and what merely seems to
// have gone.

#include "visit/books.h"

#include <algorithm>

namespace visit {

using base::Done;
using mailbox::MessageId;
using store::Known;
using store::Ledger;
using store::Whereabouts;

namespace {

bool isBeingDeleted(Whereabouts whereabouts)
{
    return whereabouts == Whereabouts::Sent || whereabouts == Whereabouts::Accepted;
}

} // namespace

struct Books::Reading {
    store::Moment now = 0;
    bool whole = false;
    store::Catalogue catalogue;
    qsizetype keyed = 0;           ///< rows whose ids last
    QHash<QByteArray, int> copies; ///< of unique ids that are on several messages
    QList<Known> fresh;
    QList<Known> placed;
    QList<Known> moved;
    QList<std::pair<qint64, store::Copy>> copied;
    QSet<qint64> freshSizes;
    QHash<qint64, qint64> doubtful; ///< Known::id -> number: deleted by us, or what is left
    Landing landing;
};

Books::Landing Books::takeListing(QList<mailbox::Row> rows, bool whole)
{
    catchUp();
    Reading reading;
    reading.now = QDateTime::currentMSecsSinceEpoch();
    reading.whole = isWhole_ = whole;
    reading.landing.rows = std::move(rows);
    unkeyed_.clear();
    for (const mailbox::Row& row : std::as_const(reading.landing.rows)) {
        if (!row.id.lasts()) {
            unkeyed_.insert(row.id, {row.octets, {}, {}});
            continue;
        }
        ++reading.keyed;
        if (row.id.copy > 0)
            reading.copies[row.id.uid] = std::max(reading.copies[row.id.uid], int(row.id.copy) + 1);
    }
    enrol(unwritten());
    sortOutCopies(reading);
    reading.catalogue = archive_.catalogue();
    if (whole) {
        for (Entry& entry : entries_)
            entry.listed = -1;
    }
    for (mailbox::Row& row : reading.landing.rows) {
        if (row.id.lasts())
            takeRow(row, reading);
    }
    if (whole)
        takeAbsent(reading);
    writeDown(reading);
    if (whole)
        reading.landing.settled = settleReceipts(reading.now, reading.doubtful);
    reading.landing.notices += std::exchange(notices_, {});
    return std::move(reading.landing);
}

/// Several messages with one unique id are told apart by their order alone. Once there are more or fewer of
/// them nobody knows which is which: all are looked at anew, and recognised by their headers.
void Books::sortOutCopies(Reading& reading)
{
    QList<MessageId> uncertain;
    for (auto entry = entries_.cbegin(); entry != entries_.cend(); ++entry) {
        const bool single = entry->copies == 1 && reading.copies.isEmpty();
        if (!single && entry->octets >= 0 && entry->copies != reading.copies.value(entry.key().uid, 1))
            uncertain.append(entry.key());
    }
    keepListed(uncertain, reading);
    QHash<QByteArray, int> tooMany; // more than there would be without those that we deleted
    for (const MessageId& id : std::as_const(uncertain)) {
        if (!tooMany.contains(id.uid))
            tooMany[id.uid] = reading.copies.value(id.uid, 1);
        tooMany[id.uid] -= !isBeingDeleted(entries_.value(id).whereabouts);
    }
    for (const MessageId& id : uncertain) {
        if (!isBeingDeleted(entries_.value(id).whereabouts))
            detach(id, Whereabouts::Vanished, reading.now);
        else if (tooMany.value(id.uid) <= 0)
            confirmGone(id, reading);
        else
            doubtGone(id, reading);
    }
}

/// Of these, what the server still has one of.
void Books::keepListed(QList<MessageId>& ids, const Reading& reading)
{
    if (ids.isEmpty())
        return;
    QSet<QByteArray> uids;
    for (const mailbox::Row& row : reading.landing.rows)
        uids.insert(row.id.uid);
    ids.removeIf([&](const MessageId& id) { return !uids.contains(id.uid); });
}

/// We deleted it, and the server kept one or more that share its unique id: which, nobody can tell.
void Books::doubtGone(const MessageId& id, Reading& reading)
{
    const Entry entry = entries_.value(id);
    reading.doubtful.insert(entry.id, entry.number);
    detach(id, Whereabouts::Reused, reading.now);
}

/// We deleted one of several that share a unique id. Its copy must not speak for those that move up.
void Books::confirmGone(const MessageId& id, Reading& reading)
{
    Entry entry = entries_.take(id);
    entry.confirmed = reading.now;
    entry.whereabouts = Whereabouts::Confirmed;
    const store::Copy apart = disown(id, entry.copy, reading.now);
    write(Ledger::Durability::Now, [&](Ledger& ledger) {
        return ledger.noteSaved(entry.id, apart).and_then([&] { return ledger.move({knownOf(id, entry)}); });
    });
}

/// What was known under this unique id is kept apart from now on, its copy too: neither may speak for another
/// message.
void Books::detach(const MessageId& id, Whereabouts to, store::Moment now)
{
    const auto found = entries_.find(id);
    if (found == entries_.end())
        return;
    found->whereabouts = to;
    found->lastSeen = listed_;
    found->missed = now;
    const Known apart = knownOf(id, *found);
    const QByteArray sha256 = found->copy;
    entries_.erase(found);
    anyGone_ = true;
    const store::Copy copy = disown(id, sha256, now);
    write(Ledger::Durability::Now, [&](Ledger& ledger) {
        return ledger.noteSaved(apart.id, copy).and_then([&] { return ledger.move({apart}); });
    });
}

/// All copies under this unique id get names that no unique id leads to any more. Gives the one with this
/// hash as it is called now. One that cannot be renamed is told; it proves no message whose header
/// differs.
store::Copy Books::disown(const MessageId& id, const QByteArray& sha256, store::Moment now)
{
    store::Copy known;
    for (const store::Saved& copy : archive_.copiesOf(keyOf(id))) {
        const auto renamed = archive_.rekey(copy, {mailbox_, {}, 0});
        if (!renamed)
            complain_(renamed.error());
        else if (copy.sha256 == sha256)
            known = {now, renamed->path, renamed->octets, renamed->sha256};
    }
    return known;
}

void Books::takeRow(mailbox::Row& row, Reading& reading)
{
    const auto known = entries_.find(row.id);
    if (known != entries_.end())
        takeKnown(row, *known, reading);
    else
        takeFresh(row, reading);
}

void Books::takeKnown(mailbox::Row& row, Entry& entry, Reading& reading)
{
    const bool moved = entry.whereabouts != Whereabouts::Waiting;
    entry.whereabouts = Whereabouts::Waiting;
    const bool first = entry.octets < 0; // until now only a mark was known
    if (first) {
        entry.octets = row.octets;
        entry.copies = reading.copies.value(row.id.uid, 1);
    }
    entry.listed = row.octets;
    if (first || entry.number != row.number) {
        entry.number = row.number;
        reading.placed.append(knownOf(row.id, entry));
    }
    if (moved)
        reading.moved.append(knownOf(row.id, entry));
    reconcileCopy(row, entry, reading);
}

/// Not in the books, or not any more: what was here before under this unique id, too, is recognised by its
/// header or not at all.
void Books::takeFresh(mailbox::Row& row, Reading& reading)
{
    Entry entry;
    entry.firstSeen = reading.now;
    entry.number = row.number;
    entry.octets = entry.listed = row.octets;
    entry.copies = reading.copies.value(row.id.uid, 1);
    entry.saved = row.saved = reading.catalogue.holds(keyOf(row.id));
    reading.fresh.append(knownOf(row.id, entry));
    reading.freshSizes.insert(row.octets);
    reading.landing.fresh.insert(row.id);
    entries_.insert(row.id, entry);
}

/// Other programs may take files out of the archive, or put them back: the folder is right, the ledger
/// follows. A file that is there under the unique id counts for the message only if the header agrees.
void Books::reconcileCopy(mailbox::Row& row, Entry& entry, Reading& reading)
{
    const QList<store::Saved> copies = reading.catalogue.copiesOf(keyOf(row.id));
    const bool isThere = std::any_of(copies.begin(), copies.end(),
                                     [&](const store::Saved& copy) { return copy.sha256 == entry.copy; });
    if (!entry.copy.isEmpty() && !isThere) {
        entry.copy.clear();
        reading.copied.append({entry.id, store::Copy()});
    }
    if (entry.copy.isEmpty() && !copies.isEmpty() && !entry.print.isEmpty()) {
        if (const auto copy = copyAlike(row.id, entry.print)) {
            entry.copy = copy->sha256;
            reading.copied.append({entry.id, {reading.now, copy->path, copy->octets, copy->sha256}});
        }
    }
    entry.saved = !entry.copy.isEmpty() || (!copies.isEmpty() && entry.print.isEmpty());
    row.saved = entry.saved;
}

/// The listing is whole: what it does not have is not on the server, whoever took it.
void Books::takeAbsent(Reading& reading)
{
    QList<MessageId> vanishing;
    QList<MessageId> ours;
    qsizetype waited = 0;
    for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
        waited += entry->whereabouts == Whereabouts::Waiting && entry->firstSeen != reading.now;
        if (entry->listed >= 0)
            continue;
        if (isBeingDeleted(entry->whereabouts) || wasKept(*entry))
            ours.append(entry.key());
        else if (!mayBeNameless(*entry))
            vanishing.append(entry.key());
    }
    const bool most = !vanishing.isEmpty() && vanishing.size() * 2 > waited;
    confirmAbsent(ours, most, reading);
    shield(vanishing, most, reading);
}

/// Absent, and we asked for it. It may be here under another unique id, or without one: then its header
/// decides, and the listing after that.
void Books::confirmAbsent(const QList<MessageId>& ours, bool most, Reading& reading)
{
    QSet<qint64> late;
    for (const MessageId& id : ours) {
        Entry& entry = entries_[id];
        if (wasKept(entry)) { // the server took its time
            entry.whereabouts = Whereabouts::Accepted;
            late.insert(entry.id);
            reading.moved.append(knownOf(id, entry));
        }
        if (most || !unkeyed_.isEmpty() || reading.freshSizes.contains(entry.octets))
            continue;
        entry.confirmed = reading.now;
        entry.whereabouts = Whereabouts::Confirmed;
        reading.moved.append(knownOf(id, entry));
        entries_.remove(id);
    }
    if (!late.isEmpty())
        reopenReceipts(late);
}

/// One of the messages that UIDL is short of has its size, and no header that says otherwise.
bool Books::mayBeNameless(const Entry& entry) const
{
    return std::any_of(unkeyed_.begin(), unkeyed_.end(), [&](const Unkeyed& nameless) {
        const bool compare = !nameless.print.isEmpty() && !entry.print.isEmpty();
        return compare ? nameless.print == entry.print : entry.octets < 0 || nameless.octets == entry.octets;
    });
}

/// A few messages that went were taken by somebody. Most at once look like a server that forgot its unique
/// ids, or has lost the mailbox for a while. All are kept in mind, and recognised when they come back.
void Books::shield(const QList<MessageId>& vanishing, bool most, Reading& reading)
{
    shielded_ = 0;
    if (vanishing.isEmpty())
        return;
    anyGone_ = true;
    for (const MessageId& id : vanishing) {
        Entry entry = entries_.take(id);
        entry.whereabouts = Whereabouts::Vanished;
        entry.lastSeen = listed_;
        entry.missed = reading.now;
        reading.moved.append(knownOf(id, entry));
    }
    if (!most)
        return;
    shielded_ = vanishing.size();
    shieldedSince_ = listed_;
    if (reading.keyed == 0 && unkeyed_.isEmpty())
        reading.landing.notices.append({.kind = Notice::Kind::ReadsEmpty,
                                        .missing = std::exchange(shielded_, 0),
                                        .before = QDateTime::fromMSecsSinceEpoch(listed_, Qt::UTC)});
}

void Books::writeDown(Reading& reading)
{
    if (reading.whole)
        listed_ = reading.now;
    const auto durability = reading.moved.isEmpty() ? Ledger::Durability::Soon : Ledger::Durability::Now;
    write(durability, [&](Ledger& ledger) -> Done {
        Done done = ledger.move(reading.moved); // before what is new: it frees unique ids
        if (done)
            done = ledger.place(reading.placed);
        for (const auto& [id, copy] : std::as_const(reading.copied)) {
            if (done)
                done = ledger.noteSaved(id, copy);
        }
        return done;
    });
    behind_.fresh = std::move(reading.fresh);
    behind_.listed = reading.whole;
}

/// Decides what earlier receipts had left open, by the latest listing, which was whole.
QList<Receipt> Books::settleReceipts(store::Moment now, const QHash<qint64, qint64>& doubtful)
{
    if (!openReceipts_ || !ledger_)
        return {};
    const auto open = ledger_->openReceipts();
    if (!open) {
        keep(tl::unexpected(open.error()));
        return {};
    }
    QHash<qint64, qint64> onServer; // Known::id -> number
    QSet<qint64> undecided;
    for (const Entry& entry : std::as_const(entries_)) {
        if (entry.listed >= 0)
            onServer.insert(entry.id, entry.number);
        else
            undecided.insert(entry.id);
    }
    openReceipts_ = false;
    QList<Receipt> settled;
    for (store::FiledReceipt filed : *open) {
        bool all = true;
        for (store::ReceiptItem& item : filed.items) {
            if (undecided.contains(item.message))
                all = false;
            else if (doubtful.contains(item.message))
                doubt(item, doubtful.value(item.message));
            else
                decide(item, onServer.value(item.message));
        }
        filed.settled = all ? now : 0;
        openReceipts_ = openReceipts_ || !all;
        write(Ledger::Durability::Now, [&](Ledger& ledger) { return ledger.file(filed); });
        if (all)
            settled.append(receiptFrom(filed));
    }
    return settled;
}

/// Not taken for gone, as it may not be.
void Books::doubt(store::ReceiptItem& item, qint64 number)
{
    item.fate = int(Fate::Kept);
    item.fault = base::nameOf(base::Fault::Unsettled);
    item.subject = QString::number(number);
}

/// `number`: of the message in this listing; 0: it is not there.
void Books::decide(store::ReceiptItem& item, qint64 number)
{
    const Fate before = Fate(item.fate);
    if (before != Fate::Accepted && before != Fate::Unknown)
        return;
    item.fate = int(number != 0 ? Fate::Kept : Fate::Confirmed);
    if (number == 0) {
        item.fault.clear();
    } else if (before == Fate::Accepted) {
        item.fault = base::nameOf(base::Fault::StillThere);
        item.subject = QString::number(number);
    }
}

} // namespace visit
