// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/driver.h"

#include <utility>

namespace net {

using pop3::Session;

namespace {

/// One read: what a disk or a parser takes in a moment.
constexpr qint64 readSize = 64 * 1024;

} // namespace

Driver::Driver(std::unique_ptr<Transport> transport, Endpoint endpoint, Rules rules, QObject* parent)
    : QObject(parent)
    , transport_(std::move(transport))
    , endpoint_(std::move(endpoint))
    , session_(std::move(rules.signOn), rules.limits)
    , times_(rules.times)
    , log_(std::move(rules.log))
    , pace_(rules.line)
{
    clock_.start();
    allowWhatFits();
    if (log_)
        session_.keepLog();
    silence_.setSingleShot(true);
    deadline_.setSingleShot(true);
    connect(&silence_, &QTimer::timeout, this, &Driver::noteTimeout);
    connect(&deadline_, &QTimer::timeout, this, &Driver::noteTimeout);
    connect(transport_.get(), &Transport::opened, this, [this] {
        open_ = true;
        pump();
        receive();
    });
    connect(transport_.get(), &Transport::encrypted, this, [this](const TlsFacts& facts) {
        Q_EMIT encrypted(facts);
        if (session_.state() == Session::State::Handshake)
            session_.encrypted();
        pump();
    });
    connect(transport_.get(), &Transport::bytesArrived, this, &Driver::receive);
    connect(transport_.get(), &Transport::closed, this, &Driver::noteClosed);
}

Driver::~Driver()
{
    transport_->disconnect(this);
    transport_->abort();
}

void Driver::start()
{
    silence_.start(times_.connect);
    transport_->open(endpoint_);
}

pop3::CommandId Driver::send(pop3::Command command, bool urgent)
{
    const pop3::CommandId id = session_.send(std::move(command), urgent);
    pump();
    return id;
}

bool Driver::withdraw(pop3::CommandId id)
{
    return session_.withdraw(id);
}

void Driver::leave()
{
    if (open_)
        session_.leave();
    else
        session_.abandon(); // nobody is there yet to say QUIT to
    pump();
}

void Driver::abandon()
{
    session_.abandon();
    pump();
}

void Driver::writeNow()
{
    if (pumping_)
        writeOut();
}

/// One piece, then the event loop: a socket writes nothing while somebody reads on and on from it.
void Driver::receive()
{
    if (writing_ || (!awaited_ && receivePiece() && hasMore()))
        receiveSoon();
}

void Driver::receiveSoon()
{
    if (std::exchange(awaited_, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            awaited_ = false;
            receive();
        },
        Qt::QueuedConnection);
}

bool Driver::hasMore() const
{
    return open_ && session_.state() != Session::State::Ended && transport_->bytesAvailable() > 0;
}

bool Driver::receivePiece()
{
    const QByteArray bytes = hasMore() ? transport_->read(readSize) : QByteArray();
    if (bytes.isEmpty())
        return false;
    said_.received += bytes.size();
    session_.receive(bytes);
    notePace(bytes.size());
    if (silence_.isActive())
        silence_.start();
    pump();
    return true;
}

pop3::Pace::Time Driver::now() const
{
    return pop3::Pace::Time(clock_.nsecsElapsed() / 1000);
}

void Driver::notePace(qint64 octets)
{
    pace_.arrived(octets, now());
    if (session_.allAnswered()) {
        pace_.settled();
        asking_ = false;
    }
    allowWhatFits();
}

void Driver::allowWhatFits()
{
    session_.allow(pace_.allowance(), pace_.octetsPerSecond() < 0);
}

void Driver::noteClosed(const base::Error& how)
{
    while (receivePiece()) { // what came before the end counts
    }
    open_ = false;
    session_.closed(how);
    pump();
    if (pumping_) // the events of the end are still to be told
        QMetaObject::invokeMethod(this, &Driver::finish, Qt::QueuedConnection);
    else
        finish();
}

void Driver::noteTimeout()
{
    if (closing_) {
        transport_->abort();
        finish();
        return;
    }
    if (open_)
        session_.timedOut();
    else
        session_.closed({base::Fault::TimedOut, QStringLiteral("connecting"), {}});
    pump();
}

/// Whoever hears an event may send, leave or abandon from inside it: that only adds to what this loop then
/// moves.
void Driver::pump()
{
    if (std::exchange(pumping_, true))
        return;
    for (;;) {
        writeOut();
        const std::vector<pop3::Event> events = session_.takeEvents();
        if (events.empty())
            break;
        for (const pop3::Event& event : events) {
            if (std::holds_alternative<pop3::TlsAgreed>(event))
                beginTls();
            Q_EMIT happened(event);
        }
    }
    pumping_ = false;
    keepTime();
    if (session_.state() == Session::State::Ended)
        closeWire();
}

void Driver::writeOut()
{
    const QByteArray output = open_ ? session_.takeOutput() : QByteArray();
    if (!output.isEmpty()) {
        if (!std::exchange(asking_, true))
            pace_.asked(now());
        said_.sent += output.size();
        writing_ = true;
        transport_->write(output);
        writing_ = false;
    }
    if (!log_)
        return;
    for (const QByteArray& line : session_.takeLog())
        log_(line);
}

/// Qt hands out clear bytes that came with STLS's answer as if they had come over TLS: whatever lies in the
/// socket now was slipped in, and the session ends on it (CVE-2021-22947).
void Driver::beginTls()
{
    if (transport_->bytesAvailable() > 0)
        session_.receive(transport_->read(readSize));
    if (session_.state() == Session::State::Handshake)
        transport_->startTls();
}

void Driver::keepTime()
{
    if (!open_ || closing_)
        return;
    const Session::Wait wait = session_.waitingFor();
    if (wait == waitingFor_ && session_.answers() == answers_)
        return;
    waitingFor_ = wait;
    answers_ = session_.answers();
    silence_.stop();
    deadline_.stop();
    if (wait == Session::Wait::Nothing)
        return;
    silence_.start(times_.silenceIn(wait));
    if (const auto deadline = times_.deadlineOf(wait))
        deadline_.start(*deadline);
}

void Driver::closeWire()
{
    if (std::exchange(closing_, true))
        return;
    deadline_.stop();
    if (!open_) {
        silence_.stop();
        transport_->abort();
        QMetaObject::invokeMethod(this, &Driver::finish, Qt::QueuedConnection);
        return;
    }
    silence_.start(times_.closing);
    transport_->close();
}

void Driver::finish()
{
    if (std::exchange(finished_, true))
        return;
    silence_.stop();
    deadline_.stop();
    Q_EMIT finished();
}

} // namespace net
