// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The visit and the books; what becomes of messages as files stands in keeper_files.cpp.

#include "visit/keeper.h"

#include <chrono>

namespace visit {

using base::Error;
using base::Fault;
using mailbox::MessageId;
using namespace std::chrono_literals;

namespace {

/// A person who closes the window waits no longer than this for the proof that deletions happened; without it
/// the next visit tells.
constexpr auto confirmLimit = 2s;

/// So many headers are told before anything is written: a screen of them. And so long that waits at most.
constexpr qsizetype toldFirst = 50;
constexpr auto longestBehind = 250ms;

/// Octets of previews, so that they can be read once more: some hundreds of them.
constexpr int mostBeginnings = 16 << 20;

} // namespace

Keeper::Keeper(account::Account account, base::Secret password, Options options, QObject* parent)
    : Clerk(parent)
    , account_(std::move(account))
    , password_(std::move(password))
    , options_(std::move(options))
    , lock_(options_.lock ? options_.lock
                          : std::make_shared<store::AccountLock>(options_.folder, account_.label()))
    , archive_(options_.folder + QStringLiteral("/Maildir"))
    , confirmLimit_(new QTimer(this))
    , catchUp_(new QTimer(this))
{
    beginnings_.setMaxCost(mostBeginnings);
    confirmLimit_->setSingleShot(true);
    confirmLimit_->setInterval(confirmLimit);
    connect(confirmLimit_, &QTimer::timeout, this, &Keeper::endConfirming);
    catchUp_->setSingleShot(true);
    catchUp_->setInterval(longestBehind);
    connect(catchUp_, &QTimer::timeout, this, [this] { books_->catchUp(); });
}

Keeper::~Keeper() = default;

Visit& Keeper::visit()
{
    if (!visit_) {
        visit_ = new Visit(account_, password_, options_.visit, this);
        connectVisit();
    }
    return *visit_;
}

void Keeper::connectVisit()
{
    connect(visit_, &Visit::stageChanged, this, &Counter::stageChanged);
    connect(visit_, &Visit::linkChanged, this, &Counter::linkChanged);
    connect(visit_, &Visit::counted, this, &Counter::counted);
    connect(visit_, &Visit::listed, this, &Keeper::takeListing);
    connect(visit_, &Visit::headersArrived, this, &Keeper::takeHeaders);
    connect(visit_, &Visit::headersProgressed, this, &Counter::headersProgressed);
    connect(visit_, &Visit::checked, this, &Keeper::takeChecked);
    connect(visit_, &Visit::beginningArrived, this, &Keeper::keepBeginning);
    connect(visit_, &Visit::previewed, this, &Keeper::takePreview);
    connect(visit_, &Visit::aheadArrived, this, &Keeper::keepAhead);
    connect(visit_, &Visit::previewFailed, this, &Counter::previewFailed);
    connect(visit_, &Visit::downloadProgressed, this, &Counter::downloadProgressed);
    connect(visit_, &Visit::downloaded, this, &Keeper::takeDownload);
    connect(visit_, &Visit::downloadFailed, this, &Keeper::takeDownloadFailure);
    connect(visit_, &Visit::carriedOut, this, &Keeper::takeReceipt);
    connect(visit_, &Visit::confirmEnded, this, &Keeper::endConfirming);
    connect(visit_, &Visit::lineLearnt, this, [this](const LineMemory& line) { books_->noteLine(line); });
    connect(visit_, &Visit::lineSeen, this, &Counter::lineKnown);
    connect(visit_, &Visit::lineUsed, this, &Keeper::takeTraffic);
    connect(visit_, &Visit::failed, this, &Counter::failed);
    connect(visit_, &Visit::left, this, &Counter::left);
}

/// What stands in the way of any deed, if anything does.
std::optional<Error> Keeper::obstacle()
{
    if (const base::Done opened = openBooks(); !opened)
        return opened.error();
    beginStudy();
    remember();
    visit().know(); // now: the deed needs the books
    beginExamination();
    return std::nullopt;
}

/// Not for a list that is only looked at: it takes room, and a quarter of a second with 100,000 messages, in
/// which the line is opened.
void Keeper::beginStudy()
{
    if (std::exchange(studied_, true))
        return;
    books_->beginStudy();
    visit().setLine(books_->line());
    visit().setKnown([this] {
        remember();
        return books_->study();
    });
}

/// When nobody waits for what else reads or writes.
void Keeper::beginExamination()
{
    books_->beginExamination(
        [this] { QMetaObject::invokeMethod(this, &Keeper::tellDamage, Qt::QueuedConnection); });
}

void Keeper::tellDamage()
{
    tell(books_->examine());
}

base::Done Keeper::openBooks()
{
    if (books_)
        return {};
    if (const base::Done taken = lock_->take(); !taken)
        return taken;
    auto books = std::make_unique<Books>(options_.folder, account_.key(), archive_,
                                         [this](const Error& error) { complain(error); });
    if (const base::Done opened = books->open(); !opened) {
        if (!options_.lock) // a later version may want to have it
            lock_->letGo();
        return opened;
    }
    books_ = std::move(books);
    return {};
}

void Keeper::complain(const Error& error)
{
    if (complaint_ == error)
        return;
    complaint_ = error;
    Q_EMIT fileFailed(error);
}

void Keeper::tell(const QList<Notice>& notices)
{
    for (const Notice& notice : notices)
        Q_EMIT noticed(notice);
}

void Keeper::setPassword(const base::Secret& password)
{
    password_ = password;
    visit().setPassword(password);
}

void Keeper::recall()
{
    if (openBooks())
        tellMemory([this](const mailbox::PackedRows& newest) { Q_EMIT remembered(newest, {}); });
}

void Keeper::remember(const Books::FirstRows& tell)
{
    if (!memory_)
        memory_ = books_->remember(tell);
}

void Keeper::tellMemory(const Books::FirstRows& tell)
{
    if (std::exchange(told_, true))
        return;
    remember(tell);
    const Books::Memory memory = std::exchange(*memory_, {});
    const pop3::Pace::Learnt line = books_->line().learnt;
    Q_EMIT lineKnown({line.octetsPerSecond, line.roundTrip});
    if (memory.visited.isValid())
        Q_EMIT remembered(memory.rows, memory.visited);
    if (!memory.marks.isEmpty())
        Q_EMIT marksRestored(memory.marks);
    this->tell(memory.notices);
}

/// What is remembered is read while the line is opened, if nobody has asked for it yet. At the first visit
/// the books are made meanwhile, too: there is nothing in them that the way in could be planned with.
void Keeper::check()
{
    const bool first = !books_ && !Books::areIn(options_.folder) && lock_->take().has_value();
    if (first)
        beginCheck();
    if (const base::Done opened = openBooks(); !opened) {
        Q_EMIT failed(opened.error());
        return;
    }
    beginStudy();
    if (!told_)
        books_->beginRemembering([this] {
            QMetaObject::invokeMethod(
                this, [this] { tellMemory(); }, Qt::QueuedConnection);
        });
    if (!first)
        beginCheck();
}

void Keeper::beginCheck()
{
    complaint_.reset();
    leaving_ = false;
    visit().tellTraffic();
    sinceCheck_ = {};
    visit().check();
}

void Keeper::resume()
{
    if (const auto error = obstacle()) {
        Q_EMIT failed(*error);
        return;
    }
    leaving_ = false;
    visit().resume();
}

void Keeper::setSlowOrCostly(bool on)
{
    account_.slowOrCostly = on;
    if (on)
        lookAhead({});
}

void Keeper::see(const QList<MessageId>& ids)
{
    if (visit_)
        visit_->see(ids);
}

void Keeper::takeListing(QList<mailbox::Row> rows, bool whole)
{
    tellMemory();
    unlasting_.clear();
    for (auto* peeks : {&peeks_, &ahead_})
        peeks->removeIf([](const auto& peek) { return !peek.key().lasts(); });
    Books::Landing landing = books_->takeListing(std::move(rows), whole);
    if (visit().isOnlyConfirming()) // what is new is for the next check, with its header
        landing.rows.removeIf([&](const mailbox::Row& row) { return landing.fresh.contains(row.id); });
    Q_EMIT listed(landing.rows);
    for (const Receipt& receipt : landing.settled)
        Q_EMIT settled(receipt);
    tell(landing.notices);
    catchUp_->start();
}

void Keeper::takeHeaders(QList<mailbox::HeaderUpdate> headers)
{
    books_->takeHeaders(headers);
    for (const mailbox::HeaderUpdate& header : std::as_const(headers)) {
        if (!header.replaced)
            continue;
        peeks_.remove(header.id);
        ahead_.remove(header.id);
    }
    Q_EMIT headersArrived(headers);
    if (books_->headersBehind() >= toldFirst)
        books_->catchUp();
    else
        catchUp_->start();
}

void Keeper::takeTraffic(const base::Traffic& since)
{
    sinceCheck_ += since;
    books_->noteTraffic(since);
}

void Keeper::takeChecked()
{
    latestCheck_ = sinceCheck_;
    const Books::Recognition recognition = books_->recognise();
    for (const MessageId& id : recognition.saved)
        Q_EMIT archived(id);
    for (auto found = recognition.unlasting.cbegin(); found != recognition.unlasting.cend(); ++found) {
        unlasting_.insert(found.key(), *found);
        Q_EMIT archived(found.key());
    }
    if (!recognition.marks.isEmpty())
        Q_EMIT marksRestored(recognition.marks);
    for (const Receipt& receipt : recognition.settled)
        Q_EMIT settled(receipt);
    tell(recognition.notices);
    beginExamination();
    Q_EMIT checked();
}

void Keeper::setMarks(const QList<MessageId>& ids, bool marked)
{
    if (const auto error = obstacle())
        Q_EMIT fileFailed(*error);
    else
        books_->setMarks(ids, marked);
}

void Keeper::carryOut(const QList<DeleteOrder>& orders)
{
    if (const auto error = obstacle()) {
        Q_EMIT carriedOut({{}, *error});
        return;
    }
    QList<DeleteOrder> good;
    for (const DeleteOrder& order : orders) {
        if (books_->wasReplaced(order.id)) // the person meant the message before
            misdirected_.append({order.id, 0, Fate::Kept, Error{Fault::NotTheSame, QString(), {}}});
        else
            good.append(order);
    }
    leaving_ = false;
    visit().carryOut(
        good, [this](const MessageId& id) { return isProven(id); },
        [this](const QList<MessageId>& ids) { return books_->intend(ids); });
}

bool Keeper::isProven(const MessageId& id) const
{
    return archive_.proves(keyOf(id), books_->copyOf(id));
}

// What the server accepted needs no mark any more. Everything else keeps it: the next listing decides.
void Keeper::takeReceipt(Receipt receipt)
{
    receipt.deletions += std::exchange(misdirected_, {});
    books_->file(receipt);
    if (receipt.count(Fate::Accepted) > 0 && !leaving_) {
        confirming_ = true;
        visit().confirm(); // before the news, behind which many a window closes
    }
    Q_EMIT carriedOut(receipt);
}

void Keeper::endConfirming()
{
    confirming_ = false;
    confirmLimit_->stop();
    if (std::exchange(leaveAfterConfirming_, false))
        leaveNow();
}

void Keeper::leaveNow()
{
    leaving_ = true;
    visit().leave();
}

void Keeper::readHistory()
{
    if (const auto error = obstacle())
        Q_EMIT fileFailed(*error);
    else
        Q_EMIT historyRead(books_->history());
}

void Keeper::readLineUse()
{
    if (const auto error = obstacle()) {
        Q_EMIT fileFailed(*error);
        return;
    }
    visit().tellTraffic();
    Q_EMIT lineUseRead({books_->lineUse(), latestCheck_});
}

void Keeper::leave()
{
    if (!visit_) {
        Q_EMIT left();
        return;
    }
    if (!confirming_ || visit().isConfirmPutOff()) {
        leaveNow();
        return;
    }
    leaveAfterConfirming_ = true;
    confirmLimit_->start();
}

} // namespace visit
