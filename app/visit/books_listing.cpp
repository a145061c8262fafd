// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A new listing, held against what is known: what is new, what came back, what went, and what merely seems to
// have gone.

#include "visit/books.h"

#include "visit/header_note.h"

#include <QMap>

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
    QSet<MessageId> listed;
    QHash<QByteArray, int> copies; ///< of unique ids that are on several messages
    QList<Known> fresh;
    QList<MessageId> freshIds;
    QList<Known> placed;
    QList<Known> moved;
    QList<std::pair<qint64, store::Copy>> copied;
    Landing landing;
};

Books::Landing Books::takeListing(QList<mailbox::Row> rows, bool whole)
{
    Reading reading;
    reading.now = QDateTime::currentMSecsSinceEpoch();
    reading.whole = whole;
    reading.landing.rows = std::move(rows);
    unkeyed_.clear();
    for (const mailbox::Row& row : std::as_const(reading.landing.rows)) {
        if (!row.id.lasts()) {
            unkeyed_.insert(row.id, {row.octets, {}, {}});
            continue;
        }
        reading.listed.insert(row.id);
        if (row.id.copy > 0)
            reading.copies[row.id.uid] = std::max(reading.copies[row.id.uid], int(row.id.copy) + 1);
    }
    sortOutCopies(reading);
    reading.catalogue = archive_.catalogue();
    for (mailbox::Row& row : reading.landing.rows) {
        if (row.id.lasts())
            takeRow(row, reading);
    }
    if (whole)
        takeAbsent(reading);
    writeDown(reading);
    settleReceipts(reading);
    reading.landing.notices += std::exchange(notices_, {});
    return std::move(reading.landing);
}

/// Several messages with one unique id are told apart by their order alone. Where as many are gone as we
/// deleted, the others move up. Once there are more or fewer of them for another reason, nobody knows which
/// is which: all are looked at anew, and recognised by their headers.
void Books::sortOutCopies(Reading& reading)
{
    QMap<QByteArray, QList<MessageId>> uncertain;
    for (auto entry = entries_.cbegin(); entry != entries_.cend(); ++entry) {
        const bool listed = reading.listed.contains({entry.key().uid, 0});
        if (listed && entry->octets >= 0 && entry->copies != reading.copies.value(entry.key().uid, 1))
            uncertain[entry.key().uid].append(entry.key());
    }
    for (auto group = uncertain.begin(); group != uncertain.end(); ++group) {
        std::sort(group->begin(), group->end(),
                  [](const MessageId& a, const MessageId& b) { return a.copy < b.copy; });
        QList<MessageId> others = *group;
        others.removeIf([this](const MessageId& id) { return isBeingDeleted(entries_[id].whereabouts); });
        const int copies = reading.copies.value(group.key(), 1);
        if (others.size() == copies && others.size() < group->size())
            moveUp(*group, copies, reading);
        else
            for (const MessageId& id : std::as_const(*group))
                detach(id, Whereabouts::Vanished, reading.now);
    }
}

void Books::moveUp(const QList<MessageId>& group, int copies, Reading& reading)
{
    qint64 place = 0;
    for (const MessageId& id : group) {
        Entry entry = entries_.take(id);
        if (isBeingDeleted(entry.whereabouts)) {
            entry.confirmed = reading.now;
            entry.whereabouts = Whereabouts::Confirmed;
            write(Ledger::Durability::Soon,
                  [&](Ledger& ledger) { return ledger.move({knownOf(id, entry)}); });
            continue;
        }
        const MessageId now{id.uid, place++};
        entry.copies = copies;
        const auto copy = archive_.find(keyOf(id));
        const auto renamed =
            copy && now != id ? archive_.rekey(*copy, keyOf(now)) : base::Result<store::Saved>();
        if (!renamed)
            complain_(renamed.error());
        write(Ledger::Durability::Soon, [&](Ledger& ledger) { return ledger.rekey(knownOf(now, entry)); });
        entries_.insert(now, entry);
    }
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
    entries_.erase(found);
    anyGone_ = true;
    const store::Copy copy = disown(id, now);
    write(Ledger::Durability::Now, [&](Ledger& ledger) {
        return ledger.noteSaved(apart.id, copy).and_then([&] { return ledger.move({apart}); });
    });
}

/// The copy of this message under a name that no unique id leads to any more; an empty one if there is none.
store::Copy Books::disown(const MessageId& id, store::Moment now)
{
    const auto copy = archive_.find(keyOf(id));
    if (!copy)
        return {};
    const auto renamed = archive_.rekey(*copy, {mailbox_, {}, 0});
    if (renamed)
        return {now, renamed->path, renamed->octets, renamed->sha256};
    complain_(renamed.error());
    return {};
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
    const bool wasMissing = entry.whereabouts == Whereabouts::Missing;
    const bool moved = entry.whereabouts != Whereabouts::Waiting;
    entry.whereabouts = Whereabouts::Waiting;
    entry.missed = entry.lastSeen = 0;
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
    if (!wasMissing)
        return;
    const auto before = ledger_ ? ledger_->find(entry.id) : base::Result<std::optional<Known>>();
    takeBack(row, entry, before && *before ? (*before)->header : QByteArray(), reading);
}

/// Not in the books, or not any more.
void Books::takeFresh(mailbox::Row& row, Reading& reading)
{
    if (anyGone_ && ledger_) {
        const auto gone = ledger_->goneWithUid(row.id.uid, row.id.copy);
        if (gone && *gone && (*gone)->octets == row.octets) {
            Entry& entry = *entries_.insert(row.id, entryOf(**gone));
            entry.whereabouts = Whereabouts::Missing;
            entry.unverified = true;
            takeKnown(row, entry, reading);
            return;
        }
    }
    Entry entry;
    entry.firstSeen = reading.now;
    entry.number = row.number;
    entry.octets = entry.listed = row.octets;
    entry.copies = reading.copies.value(row.id.uid, 1);
    Known known = knownOf(row.id, entry);
    if (const QList<store::Saved> copies = reading.catalogue.copiesOf(keyOf(row.id)); !copies.isEmpty()) {
        const store::Saved& copy = copies.first();
        known.saved = {reading.now, copy.path, copy.octets, copy.sha256};
        entry.saved = row.saved = entry.unverified = true;
    }
    reading.fresh.append(std::move(known));
    reading.freshIds.append(row.id);
    entries_.insert(row.id, entry);
}

void Books::takeBack(mailbox::Row& row, const Entry& entry, const QByteArray& header, Reading& reading)
{
    if (const auto summary = summaryFrom(header)) {
        row.headerKnown = true;
        row.summary = *summary;
    }
    if (entry.marked != 0)
        reading.landing.marks.append(row.id);
    if (reading.landing.notices.isEmpty())
        reading.landing.notices.append({.kind = Notice::Kind::CameBack});
    ++reading.landing.notices.first().recognised;
}

/// Other programs may take files out of the archive, or put them back: the folder is right, the ledger
/// follows.
void Books::reconcileCopy(mailbox::Row& row, Entry& entry, Reading& reading)
{
    row.saved = reading.catalogue.holds(keyOf(row.id));
    if (row.saved == entry.saved)
        return;
    entry.saved = row.saved;
    store::Copy copy;
    if (row.saved) {
        const store::Saved found = reading.catalogue.copiesOf(keyOf(row.id)).first();
        copy = {reading.now, found.path, found.octets, found.sha256};
    }
    reading.copied.append({entry.id, copy});
}

/// The listing is whole: what it does not have is not on the server, whoever took it.
void Books::takeAbsent(Reading& reading)
{
    QList<MessageId> vanishing;
    QList<MessageId> gone;
    qsizetype waited = 0;
    for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
        waited += entry->whereabouts == Whereabouts::Waiting && entry->firstSeen != reading.now;
        if (reading.listed.contains(entry.key()))
            continue;
        const bool ours = isBeingDeleted(entry->whereabouts);
        if (entry->whereabouts == Whereabouts::Waiting && entry->octets >= 0) {
            vanishing.append(entry.key());
            continue;
        }
        if (ours)
            entry->confirmed = reading.now;
        else if (entry->missed == 0)
            entry->missed = reading.now;
        entry->whereabouts = ours ? Whereabouts::Confirmed : Whereabouts::Vanished;
        reading.moved.append(knownOf(entry.key(), *entry));
        gone.append(entry.key());
    }
    for (const MessageId& id : gone)
        entries_.remove(id);
    shield(vanishing, waited, reading);
}

/// A few messages that went were taken by somebody. Most at once look like a server that forgot its unique
/// ids, or has lost the mailbox for a while: those are kept in mind.
void Books::shield(const QList<MessageId>& vanishing, qsizetype waited, Reading& reading)
{
    shielded_ = 0;
    if (vanishing.isEmpty())
        return;
    anyGone_ = true;
    const bool most = vanishing.size() * 2 > waited;
    for (const MessageId& id : vanishing) {
        Entry& entry = entries_[id];
        entry.whereabouts = most ? Whereabouts::Missing : Whereabouts::Vanished;
        entry.lastSeen = listed_;
        entry.missed = reading.now;
        reading.moved.append(knownOf(id, entry));
        if (!most)
            entries_.remove(id);
    }
    if (!most)
        return;
    shielded_ = vanishing.size();
    shieldedSince_ = listed_;
    if (reading.listed.isEmpty() && unkeyed_.isEmpty())
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
        Done done = ledger.move(reading.moved); // first: it frees unique ids
        if (done)
            done = ledger.add(reading.fresh);
        if (done)
            done = ledger.place(reading.placed);
        for (const auto& [id, copy] : std::as_const(reading.copied)) {
            if (done)
                done = ledger.noteSaved(id, copy);
        }
        if (done && reading.whole)
            done = ledger.setFact(listedFact(), QByteArray::number(listed_));
        return done;
    });
    for (qsizetype i = 0; i < reading.fresh.size(); ++i)
        entries_[reading.freshIds[i]].id = reading.fresh[i].id;
}

/// Decides what earlier receipts had left open.
void Books::settleReceipts(Reading& reading)
{
    if (!openReceipts_ || !ledger_ || !reading.whole)
        return;
    const auto open = ledger_->openReceipts();
    if (!open) {
        keep(tl::unexpected(open.error()));
        return;
    }
    QHash<qint64, qint64> onServer; // Known::id -> number
    for (const Entry& entry : std::as_const(entries_))
        onServer.insert(entry.id, entry.number);
    openReceipts_ = false;
    for (store::FiledReceipt filed : *open) {
        for (store::ReceiptItem& item : filed.items)
            decide(item, onServer.value(item.message));
        filed.settled = reading.now;
        write(Ledger::Durability::Now, [&](Ledger& ledger) { return ledger.file(filed); });
        reading.landing.settled.append(receiptFrom(filed));
    }
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
