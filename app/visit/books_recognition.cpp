// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which messages of a listing were here before, under another unique id or without any? Size and header must
// agree; where several agree, none may be taken for another.

#include "visit/books.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace visit {

using base::Done;
using mailbox::MessageId;
using store::Known;
using store::Ledger;
using store::Whereabouts;

namespace {

/// One to one, or all of them safe: then it does not matter which is which.
bool isClear(size_t now, const QList<Known>& before)
{
    const bool allSafe = std::all_of(before.begin(), before.end(), [](const Known& known) {
        return known.saved.when != 0 && known.marked == 0;
    });
    return size_t(before.size()) == now && (now == 1 || allSafe);
}

} // namespace

Books::Recognition Books::recognise()
{
    catchUp();
    Recognition recognition;
    if ((anyGone_ || openReceipts_) && ledger_)
        recogniseKeyed(recognition);
    recogniseUnkeyed(recognition);
    recognition.settled = confirmUndecided();
    if (ledger_)
        keep(ledger_->setFact(comparedFact(), QByteArray::number(listed_)));
    if (shielded_ > 0 && recognition.notices.isEmpty())
        recognition.notices.append({.kind = Notice::Kind::MostMissing,
                                    .missing = shielded_,
                                    .before = QDateTime::fromMSecsSinceEpoch(shieldedSince_, Qt::UTC)});
    shielded_ = 0;
    recognition.notices += std::exchange(notices_, {});
    return recognition;
}

QList<Known> Books::candidatesFor(const QByteArray& print, qint64 octets)
{
    const auto found = ledger_->lookAlikes(print, octets);
    if (found)
        return *found;
    keep(tl::unexpected(found.error()));
    return {};
}

void Books::recogniseKeyed(Recognition& recognition)
{
    qint64 fresh = 0;
    QList<Return> returns;
    for (const auto& [look, group] : newcomersAndGone(fresh)) {
        if (!isClear(group.now.size(), group.before))
            continue;
        for (size_t i = 0; i < group.now.size(); ++i)
            returns.append({group.now[i], group.before[qsizetype(i)]});
    }
    if (returns.isEmpty())
        return;
    const qint64 cameBack = std::count_if(returns.begin(), returns.end(),
                                          [](const Return& back) { return back.gone.uid == back.id.uid; });
    const qint64 renumbered = returns.size() - cameBack;
    welcomeBack(returns, recognition);
    if (renumbered > 0)
        recognition.notices.append({.kind = Notice::Kind::Renumbered,
                                    .recognised = renumbered,
                                    .fresh = fresh - renumbered - cameBack});
    if (cameBack > 0)
        recognition.notices.append({.kind = Notice::Kind::CameBack, .recognised = cameBack});
}

/// All that was not compared yet, with what it may have been. `fresh`: how many that are.
Books::Lookalikes Books::newcomersAndGone(qint64& fresh)
{
    Lookalikes alike;
    const QList<Entry> undecided = undecidedEntries();
    for (auto entry = entries_.begin(); entry != entries_.end() && ledger_; ++entry) {
        const bool isNew = !entry->compared && entry->sent == 0; // what a receipt names stays what it is
        if (!isNew || entry->print.isEmpty() || entry->whereabouts != Whereabouts::Waiting)
            continue;
        entry->compared = true;
        ++fresh;
        if (!entry->recognisable)
            continue;
        Alike& group = alike[{entry->octets, entry->print}];
        if (group.now.empty())
            group.before = goneBefore(*entry, undecided);
        group.now.push_back(entry.key());
    }
    return alike;
}

QList<Known> Books::goneBefore(const Entry& newcomer, const QList<Entry>& undecided)
{
    QList<Known> before = candidatesFor(newcomer.print, newcomer.octets);
    before.removeIf([&](const Known& gone) {
        return gone.missed == 0 || gone.missed > newcomer.firstSeen ||
               gone.whereabouts == Whereabouts::Unkeyed;
    });
    for (const Entry& entry : undecided) { // looks like the newcomer: then the server kept it
        if (entry.print != newcomer.print || entry.octets != newcomer.octets)
            continue;
        if (const auto known = ledger_->find(entry.id); known && *known)
            before.append(**known);
    }
    return before;
}

/// What we deleted, and is not in the listing.
QList<Books::Entry> Books::undecidedEntries() const
{
    QList<Entry> undecided;
    std::copy_if(entries_.begin(), entries_.end(), std::back_inserter(undecided), isUndecided);
    return undecided;
}

/// What we deleted, and none of the newcomers looks like, is gone.
QList<Receipt> Books::confirmUndecided()
{
    QList<MessageId> gone;
    QSet<qint64> unclear; // sizes of messages without a header
    bool anyListed = false;
    for (auto entry = entries_.cbegin(); entry != entries_.cend(); ++entry) {
        anyListed = anyListed || entry->listed >= 0;
        if (isUndecided(*entry))
            gone.append(entry.key());
        else if (entry->print.isEmpty())
            unclear.insert(entry->listed);
    }
    gone.removeIf([&](const MessageId& id) {
        const Entry entry = entries_.value(id);
        return unclear.contains(entry.octets) || mayBeNameless(entry);
    });
    // A mailbox that reads empty says nothing yet, and a listing that is not whole never does.
    if (gone.isEmpty() || !anyListed || !isWhole_)
        return {};
    const store::Moment now = QDateTime::currentMSecsSinceEpoch();
    QList<Known> moved;
    for (const MessageId& id : std::as_const(gone)) {
        Entry entry = entries_.take(id);
        entry.confirmed = now;
        entry.whereabouts = Whereabouts::Confirmed;
        moved.append(knownOf(id, entry));
    }
    write(Ledger::Durability::Now, [&](Ledger& ledger) { return ledger.move(moved); });
    return settleReceipts(now);
}

/// The messages keep their history and get the unique ids they have now.
void Books::welcomeBack(QList<Return>& returns, Recognition& recognition)
{
    moveCopies(returns);
    QList<qint64> newcomers;
    for (Return& back : returns) {
        const Entry newcomer = entries_.value(back.id);
        newcomers.append(newcomer.id);
        if (const MessageId before{back.gone.uid, back.gone.copy}; entries_.value(before).id == back.gone.id)
            entries_.remove(before); // we thought that we had deleted it
        takeOver(back.gone, back.id, newcomer);
        Entry entry = entryOf(back.gone);
        entry.listed = newcomer.listed;
        entry.compared = entry.recognisable = true;
        entries_[back.id] = entry;
        if (entry.saved)
            recognition.saved.append(back.id);
        if (entry.marked != 0 && newcomer.marked == 0)
            recognition.marks.append(back.id);
    }
    write(Ledger::Durability::Now, [&](Ledger& ledger) {
        Done done = ledger.forget(newcomers);
        for (const Return& back : std::as_const(returns)) {
            done = done.and_then([&] { return ledger.rekey(back.gone); })
                       .and_then([&] { return ledger.move({back.gone}); })
                       .and_then([&] { return ledger.mark({back.gone.id}, back.gone.marked); })
                       .and_then([&] { return ledger.noteSaved(back.gone.id, back.gone.saved); });
        }
        return done;
    });
}

/// The files of the archive follow: their names say which message of the server they are a copy of.
void Books::moveCopies(QList<Return>& returns)
{
    QList<store::Rekeying> changes;
    QList<Return*> movers;
    for (Return& back : returns) {
        const bool hasOwn = !entries_.value(back.id).copy.isEmpty();
        if (back.gone.saved.when == 0 || hasOwn)
            continue;
        const store::Copy& copy = back.gone.saved;
        changes.append({{copy.path, copy.octets, copy.sha256}, keyOf(back.id)});
        movers.append(&back);
    }
    const auto moved = archive_.rekey(changes);
    for (qsizetype i = 0; i < moved.size(); ++i) {
        store::Copy& copy = movers[i]->gone.saved;
        if (moved[i])
            copy.path = moved[i]->path;
        else
            copy = {};
        if (!moved[i] && moved[i].error().fault != base::Fault::CannotRead) // gone from the archive: no news
            complain_(moved[i].error());
    }
}

/// What was known of the old one, with what is known of the newcomer.
void Books::takeOver(Known& gone, const MessageId& id, const Entry& newcomer)
{
    gone.uid = id.uid;
    gone.copy = id.copy;
    gone.copies = newcomer.copies;
    gone.number = newcomer.number;
    gone.octets = newcomer.octets;
    gone.print = newcomer.print;
    gone.marked = std::max(gone.marked, newcomer.marked);
    gone.missed = 0;
    gone.whereabouts = Whereabouts::Waiting;
    const auto own = copyWithHash(id, newcomer.copy);
    if (own)
        gone.saved = {newcomer.firstSeen, own->path, own->octets, own->sha256};
}

/// Where the server gives no unique ids, a copy that was saved earlier is found by size and header.
void Books::recogniseUnkeyed(Recognition& recognition)
{
    Lookalikes alike;
    for (auto message = unkeyed_.cbegin(); message != unkeyed_.cend() && ledger_; ++message) {
        if (message->print.isEmpty())
            continue;
        Alike& group = alike[{message->octets, message->print}];
        group.now.push_back(message.key());
        if (group.now.size() > 1)
            continue;
        group.before = candidatesFor(message->print, message->octets);
        group.before.removeIf([](const Known& known) { return known.whereabouts != Whereabouts::Unkeyed; });
    }
    for (const auto& [look, group] : alike) {
        if (group.before.isEmpty() || group.now.size() > size_t(group.before.size()))
            continue;
        for (size_t i = 0; i < group.now.size(); ++i) {
            if (const auto copy = standing(group.before[qsizetype(i)].saved))
                recognition.unlasting.insert(group.now[i], *copy);
        }
    }
}

/// The copy where it is now: a mail reader may have moved it from new/ to cur/ and flagged it.
std::optional<store::Saved> Books::standing(const store::Copy& copy) const
{
    if (QFileInfo::exists(copy.path))
        return store::Saved{copy.path, copy.octets, copy.sha256};
    const QString name = QFileInfo(copy.path).fileName().section(QLatin1Char(':'), 0, 0);
    for (const char* folder : {"/cur", "/new"}) {
        const QDir place(archive_.folder() + QLatin1String(folder));
        const QStringList found = place.entryList({name + QLatin1Char('*')}, QDir::Files);
        if (!found.isEmpty())
            return store::Saved{place.filePath(found.first()), copy.octets, copy.sha256};
    }
    return std::nullopt;
}

} // namespace visit
