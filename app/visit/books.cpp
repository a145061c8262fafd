// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening, writing, and what a person does to a message. Listings, recognition and receipts have files of
// their own.

#include "visit/books.h"

#include "store/durable_file.h"
#include "store/marks.h"
#include "visit/header_note.h"

#include <QFileInfo>

namespace visit {

using base::Done;
using base::Error;
using base::Fault;
using mailbox::MessageId;
using store::Known;
using store::Ledger;
using store::Moment;
using store::Whereabouts;

namespace {

/// More than any window shows at once, and read in a few milliseconds.
constexpr int firstRows = 500;

mailbox::Row rowOf(const Known& known)
{
    mailbox::Row row;
    row.id = {known.uid, known.copy};
    row.number = known.number;
    row.octets = known.octets;
    row.headerMissing = known.headerMissing;
    row.saved = known.saved.when != 0;
    row.opened = known.previewed != 0;
    if (const auto summary = summaryFrom(known.header)) {
        row.headerKnown = true;
        row.summary = *summary;
    }
    return row;
}

} // namespace

Books::Books(QString folder, QString mailbox, store::Maildir& archive, Complaint complain)
    : folder_(std::move(folder))
    , mailbox_(std::move(mailbox))
    , archive_(archive)
    , complain_(std::move(complain))
    , reserve_(folder_)
{}

Books::~Books()
{
    closing_.request_stop();
    complain_ = [](const Error&) {}; // what is not written now comes with the next listing
    catchUp();
}

// Opening

bool Books::areIn(const QString& folder)
{
    return QFileInfo::exists(ledgerIn(folder));
}

Done Books::open()
{
    const Done opened = openLedger();
    if (!opened && opened.error().fault == Fault::LedgerTooNew)
        return opened;
    if (!opened)
        complain_(opened.error()); // it goes on without
    return {};
}

void Books::beginRemembering(const std::function<void()>& read)
{
    if (!ledger_ || listedAhead_.valid())
        return;
    listedAhead_ = std::async(std::launch::async, [path = ledgerPath(), read]() -> base::Result<Listed> {
        const auto ledger = Ledger::open(path); // a connection belongs to its thread
        Listed listed;
        const Done done = ledger ? readListed(**ledger, listed) : tl::unexpected(ledger.error());
        read();
        return done.map([&] { return std::move(listed); });
    });
}

Books::Memory Books::remember(const FirstRows& tell)
{
    Memory memory;
    if (auto listed = readMemory(tell)) {
        memory.rows = std::move(listed->rows);
        memory.marks = std::move(listed->marks);
    } else {
        keep(tl::unexpected(listed.error()));
    }
    importMarks(memory);
    memory.notices = std::exchange(notices_, {});
    memory.visited = listed_ == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(listed_, Qt::UTC);
    return memory;
}

Done Books::openLedger()
{
    if (auto made = store::makeFolders(folder_, store::systemDisk()); !made)
        return made;
    auto opened = Ledger::open(ledgerPath());
    if (!opened && opened.error().fault == Fault::LedgerDamaged) {
        const auto aside = Ledger::setAside(ledgerPath());
        if (!aside)
            return tl::unexpected(aside.error());
        notices_.append({.kind = Notice::Kind::LedgerRebuilt, .path = *aside});
        opened = Ledger::open(ledgerPath());
    }
    if (!opened)
        return tl::unexpected(opened.error());
    ledger_ = std::move(*opened);
    reserve_.take();
    return {};
}

base::Result<Books::Listed> Books::readMemory(const FirstRows& tell)
{
    if (!ledger_)
        return Listed();
    const auto listed = ledger_->fact(listedFact());
    if (!listed)
        return tl::unexpected(listed.error());
    listed_ = listed->toLongLong();
    if (listedAhead_.valid())
        return listedAhead_.get();
    if (tell && listed_ != 0)
        readNewest(tell);
    Listed all;
    const Done read = readListed(*ledger_, all);
    ledger_->rest();
    return read.map([&] { return std::move(all); });
}

Done Books::readListed(const Ledger& ledger, Listed& to)
{
    const Done read = ledger.forEachListed([&](const Known& known) {
        if (known.marked != 0)
            to.marks.append({known.uid, known.copy});
        if (known.octets >= 0) // else a mark from before the ledger: nothing else is known of it yet
            to.rows.add(rowOf(known));
    });
    to.rows.close();
    return read;
}

/// What is wrong with the ledger, the reading of all will tell.
void Books::readNewest(const FirstRows& tell) const
{
    mailbox::PackedRows newest;
    const Done read = ledger_->forEachNewest(firstRows, [&](const Known& known) {
        if (known.octets >= 0)
            newest.add(rowOf(known));
    });
    if (!read || newest.size() < firstRows)
        return; // all of them will be there as soon
    newest.close();
    tell(newest);
}

// Marks of the time before the ledger lay in a file of their own.
void Books::importMarks(Memory& memory)
{
    store::Marks before(folder_);
    if (!QFileInfo::exists(before.path()))
        return;
    const auto marks = before.load();
    if (!marks) {
        complain_(marks.error());
        return;
    }
    readAll(); // they may be in the ledger already
    QList<MessageId> ids;
    for (const store::Mark& mark : *marks)
        ids.append({mark.uid, mark.copy});
    memory.marks += ids;
    const Done written = writeMarks(ids, true);
    if (ledger_)
        keep(written ? before.retire() : written);
}

// Writing

/// Damage is mended here and now; everything else is told, and what is known in memory stays.
void Books::keep(const Done& done)
{
    if (done || mended(done.error()))
        return;
    complain_(done.error());
}

bool Books::mended(const Error& error)
{
    if (error.fault != Fault::LedgerDamaged || std::exchange(rebuilding_, true))
        return false;
    rebuild();
    rebuilding_ = false;
    return true;
}

/// A new ledger from what is known in memory: marks, copies, numbers. Headers come again with the next
/// listing.
void Books::rebuild()
{
    if (!std::exchange(read_, true))
        static_cast<void>(load()); // as much as can be read
    closeLedger();
    const auto aside = Ledger::setAside(ledgerPath());
    if (!aside) {
        complain_(aside.error());
        return;
    }
    notices_.append({.kind = Notice::Kind::LedgerRebuilt, .path = *aside});
    if (const Done opened = openLedger(); !opened) {
        complain_(opened.error());
        return;
    }
    QList<Known> all;
    QList<MessageId> ids;
    for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
        Known known = knownOf(entry.key(), *entry);
        known.print.clear(); // without a header it is not known either
        if (const auto copy = copyWithHash(entry.key(), entry->copy))
            known.saved = {listed_, copy->path, copy->octets, copy->sha256};
        all.append(std::move(known));
        ids.append(entry.key());
    }
    inHand_.reset();
    openReceipts_ = false;
    const bool written = write(Ledger::Durability::Now, [&](Ledger& ledger) {
        return ledger.add(all).and_then(
            [&] { return ledger.setFact(listedFact(), QByteArray::number(listed_)); });
    });
    for (qsizetype i = 0; i < ids.size(); ++i)
        entries_[ids[i]].id = written ? all[i].id : 0;
}

/// Everybody who has it open.
void Books::closeLedger()
{
    behind_ = {}; // what is known in memory has it
    closing_.request_stop();
    const auto wait = [](const auto&... threads) { ((threads.valid() ? threads.wait() : void()), ...); };
    wait(listedAhead_, ahead_, soundness_);
    closing_ = {};
    ledger_.reset();
}

/// False: it was not written. What is wrong was told, or mended by a ledger made anew.
bool Books::write(Ledger::Durability durability, const std::function<Done(Ledger&)>& deed)
{
    if (!ledger_)
        return false;
    const Done done = writeOrMakeRoom(durability, deed);
    keep(done);
    return done.has_value();
}

/// `deed` may be done twice.
Done Books::writeOrMakeRoom(Ledger::Durability durability, const std::function<Done(Ledger&)>& deed)
{
    const Done done = tryToWrite(durability, deed);
    if (done || done.error().fault != Fault::CannotWrite || !reserve_.give())
        return done;
    return tryToWrite(durability, deed);
}

Done Books::tryToWrite(Ledger::Durability durability, const std::function<Done(Ledger&)>& deed)
{
    auto page = ledger_->begin(durability);
    if (!page)
        return tl::unexpected(page.error());
    return deed(*ledger_).and_then([&] { return page->commit(); });
}

Known Books::knownOf(const MessageId& id, const Entry& entry) const
{
    Known known;
    known.id = entry.id;
    known.uid = id.uid;
    known.copy = id.copy;
    known.copies = entry.copies;
    known.number = entry.number;
    known.octets = entry.octets;
    known.firstSeen = entry.firstSeen;
    known.lastSeen = entry.lastSeen;
    known.missed = entry.missed;
    known.print = entry.print;
    known.marked = entry.marked;
    known.sent = entry.sent;
    known.accepted = entry.accepted;
    known.confirmed = entry.confirmed;
    known.whereabouts = entry.whereabouts;
    return known;
}

Books::Entry Books::entryOf(const Known& known)
{
    Entry entry;
    entry.id = known.id;
    entry.number = known.number;
    entry.octets = known.octets;
    entry.copies = known.copies;
    entry.firstSeen = known.firstSeen;
    entry.lastSeen = known.lastSeen;
    entry.missed = known.missed;
    entry.marked = known.marked;
    entry.sent = known.sent;
    entry.accepted = known.accepted;
    entry.confirmed = known.confirmed;
    entry.print = known.print;
    entry.copy = known.saved.sha256;
    entry.saved = !entry.copy.isEmpty();
    entry.whereabouts = known.whereabouts;
    return entry;
}

store::MessageKey Books::keyOf(const MessageId& id) const
{
    return {mailbox_, id.uid, id.copy};
}

/// Of a message that is not in the books yet: a mark or a copy made before any listing.
Books::Entry& Books::entryFor(const MessageId& id)
{
    catchUp();
    if (!entries_.contains(id)) {
        Entry entry;
        entry.firstSeen = QDateTime::currentMSecsSinceEpoch();
        entries_.insert(id, entry);
    }
    if (entries_[id].id == 0)
        enrol({id});
    return entries_[id];
}

/// The same, where the ledger need not have it yet.
Books::Entry& Books::entryInMind(const MessageId& id)
{
    const auto found = entries_.find(id);
    return found != entries_.end() ? *found : entryFor(id);
}

QList<MessageId> Books::unwritten() const
{
    QList<MessageId> ids;
    for (auto entry = entries_.cbegin(); entry != entries_.cend(); ++entry) {
        if (entry->id == 0)
            ids.append(entry.key());
    }
    return ids;
}

/// Puts entries into the ledger that are not in it: new ones, and those that could not be written before.
void Books::enrol(const QList<MessageId>& ids)
{
    if (ids.isEmpty() || !ledger_)
        return;
    QList<Known> fresh;
    for (const MessageId& id : ids) {
        fresh.append(knownOf(id, entries_[id]));
        fresh.last().print.clear(); // its header was not written either
    }
    const Done done =
        writeOrMakeRoom(Ledger::Durability::Soon, [&](Ledger& ledger) { return ledger.add(fresh); });
    for (qsizetype i = 0; done && i < ids.size(); ++i)
        entries_[ids[i]].id = fresh[i].id;
    keep(done); // a ledger made anew has them, with ids of its own
}

// What a person does

void Books::takeHeaders(QList<mailbox::HeaderUpdate>& headers)
{
    for (mailbox::HeaderUpdate& header : headers) {
        Known known;
        if (takeHeader(header, known))
            behind_.headers.append(std::move(known));
    }
}

void Books::catchUp()
{
    Behind behind = std::exchange(behind_, {});
    if (behind.isEmpty())
        return;
    const bool written =
        write(Ledger::Durability::Soon, [&](Ledger& ledger) { return writeFresh(ledger, behind); });
    for (qsizetype i = 0; written && i < behind.fresh.size(); ++i)
        entries_[{behind.fresh[i].uid, behind.fresh[i].copy}].id = behind.fresh[i].id;
    writeHeaders(std::move(behind.headers));
}

Done Books::writeFresh(Ledger& ledger, Behind& behind) const
{
    Done done = ledger.add(behind.fresh);
    if (done && behind.listed)
        done = ledger.setFact(listedFact(), QByteArray::number(listed_));
    return done;
}

void Books::writeHeaders(QList<Known> headers)
{
    if (headers.isEmpty())
        return;
    for (Known& known : headers)
        known.id = entryFor({known.uid, known.copy}).id;
    write(Ledger::Durability::Soon, [&](Ledger& ledger) {
        return ledger.writeHeaders(headers).and_then([&] { return ledger.place(headers); });
    });
}

/// False: there is nothing to write.
bool Books::takeHeader(mailbox::HeaderUpdate& header, Known& known)
{
    const QByteArray print = header.missing ? QByteArray() : printOf(header.summary);
    if (!header.id.lasts()) {
        if (!header.missing && !header.summary.messageId.isEmpty())
            unkeyed_[header.id] = {unkeyed_.value(header.id).octets, noteOf(header.summary), print};
        return false;
    }
    const Entry before = entryInMind(header.id);
    if (header.missing && !before.print.isEmpty())
        return false; // what is known stays known
    if (!header.missing && contradicts(header.id, before, print))
        header.replaced = true;
    if (header.replaced)
        replace(header.id);
    Entry& entry = entryInMind(header.id);
    entry.print = print;
    if (!header.missing) {
        entry.octets = entry.listed;
        entry.recognisable = !header.summary.messageId.isEmpty();
        verifyCopy(header.id, entry);
    }
    known = knownOf(header.id, entry);
    known.headerMissing = header.missing;
    known.header = header.missing ? QByteArray() : noteOf(header.summary);
    return true;
}

/// The unique id led to something, but the header is another one's.
bool Books::contradicts(const MessageId& id, const Entry& entry, const QByteArray& print) const
{
    if (!entry.print.isEmpty() && entry.print != print)
        return true;
    return entry.saved && entry.copy.isEmpty() && !copyAlike(id, print);
}

/// Now that the header is known: does one of the copies under this unique id have it, too?
void Books::verifyCopy(const MessageId& id, Entry& entry)
{
    if (!entry.copy.isEmpty())
        return;
    const auto copy = copyAlike(id, entry.print);
    entry.saved = copy.has_value();
    if (!copy)
        return;
    entry.copy = copy->sha256;
    const store::Copy noted{QDateTime::currentMSecsSinceEpoch(), copy->path, copy->octets, copy->sha256};
    if (ledger_)
        keep(ledger_->noteSaved(entryFor(id).id, noted));
}

std::optional<store::Saved> Books::copyAlike(const MessageId& id, const QByteArray& print) const
{
    for (const store::Saved& copy : archive_.copiesOf(keyOf(id))) {
        const auto summary = mail::summarizeFile(copy.path);
        if (summary && printOf(*summary) == print)
            return copy;
    }
    return std::nullopt;
}

std::optional<store::Saved> Books::copyWithHash(const MessageId& id, const QByteArray& sha256) const
{
    if (sha256.isEmpty())
        return std::nullopt;
    for (const store::Saved& copy : archive_.copiesOf(keyOf(id))) {
        if (copy.sha256 == sha256)
            return copy;
    }
    return std::nullopt;
}

/// The unique id names another message now: what was known belongs to the one before.
void Books::replace(const MessageId& id)
{
    const Entry before = entryFor(id);
    detach(id, Whereabouts::Reused, QDateTime::currentMSecsSinceEpoch());
    Entry& entry = entryFor(id);
    entry.number = before.number;
    entry.listed = before.listed;
    entry.copies = before.copies;
    replaced_.insert(id);
}

void Books::notePreviewed(const MessageId& id)
{
    if (id.lasts() && ledger_)
        keep(ledger_->notePreviewed(entryFor(id).id, QDateTime::currentMSecsSinceEpoch()));
}

LineMemory Books::line() const
{
    const auto text = ledger_ ? ledger_->fact(lineFact()) : base::Result<QByteArray>(QByteArray());
    return text ? lineMemoryFrom(*text) : LineMemory();
}

void Books::noteLine(const LineMemory& line)
{
    if (ledger_)
        keep(ledger_->setFact(lineFact(), written(line)));
}

void Books::noteTraffic(const base::Traffic& traffic)
{
    if (ledger_)
        keep(ledger_->addLineUse({QDate::currentDate(), traffic}));
}

QList<store::DayUse> Books::lineUse() const
{
    const QDate from = QDate::currentDate().addDays(1 - LineUse::days);
    const auto use = ledger_ ? ledger_->lineUse(from, LineUse::days) : QList<store::DayUse>();
    return use ? *use : QList<store::DayUse>();
}

void Books::noteSaved(const MessageId& id, const store::Saved& saved)
{
    const store::Copy copy{QDateTime::currentMSecsSinceEpoch(), saved.path, saved.octets, saved.sha256};
    if (id.lasts()) {
        Entry& entry = entryFor(id);
        entry.saved = true;
        entry.copy = saved.sha256;
        if (ledger_)
            keep(ledger_->noteSaved(entry.id, copy));
        return;
    }
    const Unkeyed unkeyed = unkeyed_.value(id);
    if (unkeyed.print.isEmpty() || !ledger_)
        return; // nothing that it could be recognised by
    Known known;
    known.octets = unkeyed.octets;
    known.header = unkeyed.header;
    known.print = unkeyed.print;
    known.firstSeen = known.lastSeen = copy.when;
    known.saved = copy;
    known.whereabouts = Whereabouts::Unkeyed;
    QList<Known> fresh{known};
    keep(ledger_->add(fresh));
    anyGone_ = true;
}

void Books::setMarks(const QList<MessageId>& ids, bool marked)
{
    keep(writeMarks(ids, marked));
}

Done Books::writeMarks(const QList<MessageId>& ids, bool marked)
{
    const Moment when = marked ? QDateTime::currentMSecsSinceEpoch() : 0;
    QList<qint64> changed;
    for (const MessageId& id : ids) {
        if (!id.lasts())
            continue;
        Entry& entry = entryFor(id);
        entry.marked = when;
        changed.append(entry.id);
        replaced_.remove(id);
    }
    if (changed.isEmpty() || !ledger_)
        return {};
    return writeOrMakeRoom(Ledger::Durability::Now,
                           [&](Ledger& ledger) { return ledger.mark(changed, when); });
}

} // namespace visit
