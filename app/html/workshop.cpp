// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/workshop.h"

#include "html/helper_process.h"

#include <algorithm>

namespace html {

namespace {

constexpr int mostDownInARow = 3; // a mail may do it once or twice; more is no mail
// Most orders are done in less: the helper stays warm, and a hanging one is in nobody's way for long.
constexpr std::chrono::milliseconds patienceWithCancelled{300};

} // namespace

Workshop::Workshop(QString helper, const Renderer::Patience& patience)
    : program_(std::move(helper))
    , patience_(patience)
    , deadline_(this)
    , rest_(this)
{
    deadline_.setSingleShot(true);
    rest_.setSingleShot(true);
    connect(&deadline_, &QTimer::timeout, this, &Workshop::giveUp);
}

Workshop::~Workshop() = default;

void Workshop::open()
{
    startHelper();
}

void Workshop::startHelper()
{
    helper_ = std::make_unique<HelperProcess>(program_);
    connect(helper_.get(), &HelperProcess::ready, this, &Workshop::goOn);
    connect(helper_.get(), &HelperProcess::answered, this, &Workshop::takeAnswer);
    connect(helper_.get(), &HelperProcess::gone, this, &Workshop::loseHelper);
    deadline_.start(patience_.start);
    helper_->start();
}

void Workshop::take(const Job& job)
{
    if (rest_.isActive()) {
        Q_EMIT failed(job.ticket, Renderer::Failure::Unavailable);
        return;
    }
    waiting_.enqueue(job);
    if (!helper_)
        startHelper();
    else if (helper_->isIdle())
        goOn();
}

void Workshop::cancel(quint64 ticket)
{
    waiting_.removeIf([=](const Job& job) { return job.ticket == ticket; });
    if (!running_ || running_->ticket != ticket || isCancelled_)
        return;
    isCancelled_ = true;
    deadline_.start(std::min(deadline_.remainingTimeAsDuration(), patienceWithCancelled));
}

void Workshop::goOn()
{
    deadline_.stop();
    if (waiting_.isEmpty())
        return;
    running_ = waiting_.dequeue();
    isCancelled_ = false;
    deadline_.start(patience_.order);
    helper_->give(packed(running_->deed, running_->order));
}

void Workshop::takeAnswer(const QByteArray& answer)
{
    deadline_.stop();
    if (!isCancelled_ && !deliver(answer)) {
        helper_->kill(); // it is out of its mind, and the order counts as crashed
        return;
    }
    running_.reset();
    downInARow_ = 0;
    goOn();
}

bool Workshop::deliver(const QByteArray& answer)
{
    const quint64 ticket = running_->ticket;
    if (running_->deed == Deed::ForBrowser) {
        Q_EMIT browserPageReady(ticket, answer);
        return true;
    }
    const auto drawing = unpackedDrawing(answer);
    if (drawing)
        Q_EMIT drawn(ticket, *drawing);
    return drawing.has_value();
}

void Workshop::giveUp()
{
    isLate_ = true;
    helper_->kill();
}

void Workshop::loseHelper()
{
    deadline_.stop();
    helper_.release()->deleteLater(); // it is just speaking
    const bool wasLateWithWork = isLate_ && running_;
    if (!wasLateWithWork)
        ++downInARow_;
    loseJob();
    isLate_ = false;
    if (downInARow_ >= mostDownInARow)
        rest();
    else
        startHelper();
}

void Workshop::loseJob()
{
    if (!running_)
        return;
    const quint64 ticket = std::exchange(running_, std::nullopt)->ticket;
    if (!isCancelled_)
        Q_EMIT failed(ticket, isLate_ ? Renderer::Failure::TooSlow : Renderer::Failure::Crashed);
}

void Workshop::rest()
{
    downInARow_ = mostDownInARow - 1; // afterwards one try is enough to know
    rest_.start(patience_.rest);
    for (const Job& job : std::exchange(waiting_, {}))
        Q_EMIT failed(job.ticket, Renderer::Failure::Unavailable);
}

} // namespace html
