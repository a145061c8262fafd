// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/errand.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace cli {

using visit::Visit;

namespace {

Visit::Options sessionOf(bool listing, bool headers)
{
    Visit::Options options;
    options.listing = listing;
    options.headers = headers;
    return options;
}

} // namespace

Errand::Errand(const account::Account& account, const base::Secret& password, int timeoutSeconds,
               WireLog& log)
    : account_(account)
    , password_(password)
    , timeoutSeconds_(timeoutSeconds)
    , log_(log)
{
    connect(&signals_, &Signals::endWanted, this, &Errand::stop);
}

// Made with the first deed: what a session asks for (only STAT, a listing, headers) is settled when it
// begins.
Visit& Errand::begin(Visit::Options options)
{
    if (!visit_) {
        options.timeoutSeconds = timeoutSeconds_;
        if (log_.isOpen())
            options.wireLog = [this](QByteArrayView line) { log_.add(line); };
        visit_ = std::make_unique<Visit>(account_, password_, options);
    }
    return *visit_;
}

void Errand::run(QEventLoop& loop, const std::function<void()>& deed)
{
    if (stoppedBy_ != 0)
        return;
    const auto before = std::exchange(loop_, &loop);
    // From inside the loop: an answer that comes at once must find it running.
    QMetaObject::invokeMethod(&loop, deed, Qt::QueuedConnection);
    loop.exec();
    loop_ = before;
}

void Errand::stop(int signal)
{
    stoppedBy_ = signal;
    if (!visit_)
        return;
    if (loop_)
        connect(visit_.get(), &Visit::left, loop_, &QEventLoop::quit);
    visit_->stop();
    visit_->leave();
}

base::Result<Errand::Count> Errand::count()
{
    base::Result<Count> result = base::fail(base::Fault::Stopped);
    QEventLoop loop;
    Visit& visit = begin(sessionOf(false, false));
    connect(&visit, &Visit::counted, &loop, [&](qint64 messages, qint64 octets) {
        result = Count{messages, octets};
    });
    connect(&visit, &Visit::checked, &loop, &QEventLoop::quit);
    connect(&visit, &Visit::failed, &loop, [&](const base::Error& error) {
        result = tl::unexpected(error);
        loop.quit();
    });
    run(loop, [&] { visit.check(); });
    return result;
}

Errand::Listing Errand::list(Headers headers)
{
    Listing listing{{}, base::Error{base::Fault::Stopped, {}, {}}, false};
    QHash<mailbox::MessageId, qsizetype> places;
    QEventLoop loop;
    Visit& visit = begin(sessionOf(true, headers == Headers::Fetch));
    connect(&visit, &Visit::listed, &loop, [&](const QList<mailbox::Row>& rows, bool whole) {
        listing.rows = rows;
        listing.whole = whole;
        places.clear();
        for (qsizetype i = 0; i < rows.size(); ++i)
            places.insert(rows[i].id, i);
    });
    connect(&visit, &Visit::headersArrived, &loop, [&](const QList<mailbox::HeaderUpdate>& updates) {
        for (const mailbox::HeaderUpdate& update : updates) {
            if (const auto place = places.find(update.id); place != places.end()) {
                listing.rows[*place].summary = update.summary;
                listing.rows[*place].headerMissing = update.missing;
            }
        }
    });
    connect(&visit, &Visit::checked, &loop, [&] {
        listing.error.reset();
        loop.quit();
    });
    connect(&visit, &Visit::failed, &loop, [&](const base::Error& error) {
        listing.error = error;
        loop.quit();
    });
    run(loop, [&] { visit.check(); });
    return listing;
}

base::Result<QStringList> Errand::capabilities()
{
    base::Result<QStringList> result = base::fail(base::Fault::Stopped);
    QEventLoop loop;
    Visit& visit = begin(sessionOf(false, false));
    connect(&visit, &Visit::capabilities, &loop, [&](const QStringList& lines) { result = lines; });
    connect(&visit, &Visit::left, &loop, &QEventLoop::quit);
    connect(&visit, &Visit::failed, &loop, [&](const base::Error& error) {
        result = tl::unexpected(error);
        loop.quit();
    });
    run(loop, [&] { visit.probe(); });
    return result;
}

void Errand::download(const QList<mailbox::MessageId>& ids, Visit::Destination to, const Taker& take)
{
    QSet<mailbox::MessageId> awaited(ids.begin(), ids.end());
    bool goesOn = true;
    QEventLoop loop;
    Visit& visit = begin(sessionOf(true, false));
    const auto note = [&](const mailbox::MessageId& id, const base::Result<store::Saved>& result) {
        if (!awaited.remove(id))
            return;
        const bool wanted = goesOn || result; // what is safe already is told in any case
        if (wanted && !take(id, result) && std::exchange(goesOn, false))
            visit.stop();
        if (awaited.isEmpty())
            loop.quit();
    };
    connect(&visit, &Visit::downloaded, &loop, note);
    connect(&visit, &Visit::downloadFailed, &loop,
            [&](const mailbox::MessageId& id, const base::Error& error) { note(id, tl::unexpected(error)); });
    run(loop, [&] {
        for (const mailbox::MessageId& id : ids)
            visit.download(id, to);
    });
}

base::Result<store::Saved> Errand::download(const mailbox::MessageId& id, Visit::Destination to)
{
    base::Result<store::Saved> result = base::fail(base::Fault::Stopped);
    download({id}, std::move(to), [&](const mailbox::MessageId&, const base::Result<store::Saved>& answer) {
        result = answer;
        return true;
    });
    return result;
}

visit::Receipt Errand::carryOut(const QList<visit::DeleteOrder>& orders, Visit::Proof proof,
                                Visit::Intent intent, const visit::SeenMessages& seen)
{
    visit::Receipt result{{}, base::Error{base::Fault::Stopped, {}, {}}};
    QEventLoop loop;
    Visit& visit = begin(sessionOf(true, false));
    connect(&visit, &Visit::carriedOut, &loop, [&](const visit::Receipt& receipt) {
        result = receipt;
        loop.quit();
    });
    if (!seen.isEmpty())
        visit.setKnown(seen);
    run(loop, [&] { visit.carryOut(orders, std::move(proof), std::move(intent)); });
    return result;
}

std::optional<QList<mailbox::Row>> Errand::lookAgain()
{
    std::optional<QList<mailbox::Row>> seen;
    QEventLoop loop;
    Visit& visit = begin(sessionOf(true, false));
    connect(&visit, &Visit::listed, &loop, [&](const QList<mailbox::Row>& rows, bool whole) {
        if (whole)
            seen = rows;
    });
    connect(&visit, &Visit::confirmEnded, &loop, &QEventLoop::quit);
    run(loop, [&] {
        visit.confirm();
        if (visit.isConfirmPutOff())
            loop.quit();
    });
    return seen;
}

void Errand::beginLeaving()
{
    if (!visit_)
        return;
    visit_->leave();
    QCoreApplication::processEvents();
}

void Errand::leave()
{
    if (!visit_)
        return;
    QEventLoop loop;
    connect(visit_.get(), &Visit::left, &loop, &QEventLoop::quit);
    QMetaObject::invokeMethod(
        visit_.get(), [this] { visit_->leave(); }, Qt::QueuedConnection);
    loop.exec();
}

} // namespace cli
