// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/protection_checks.h"

#include <QThread>

#include <memory>

namespace visit {

namespace {

// One that waits for a passphrase leaves room for those that wait for nobody; each is a process or two.
constexpr int mostRunning = 4;

} // namespace

ProtectionChecks::ProtectionChecks(Counter& counter)
    : QObject(&counter)
    , counter_(counter)
{}

void ProtectionChecks::check(quint64 ticket, const mail::Place& message, int index)
{
    const Order order{ticket, message, index};
    if (running_ < mostRunning)
        begin(order);
    else
        waiting_.append(order);
}

// The thread is nobody's child: one that waits for a passphrase must not be destroyed, nor waited for.
void ProtectionChecks::begin(const Order& order)
{
    ++running_;
    auto answer = std::make_shared<base::Result<mail::Checked>>();
    QThread* thread =
        QThread::create([answer, order] { *answer = mail::checkProtection(order.message, order.index); });
    thread->setObjectName(QStringLiteral("protection"));
    connect(thread, &QThread::finished, this,
            [this, answer, ticket = order.ticket] { end(ticket, *answer); });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

void ProtectionChecks::end(quint64 ticket, const base::Result<mail::Checked>& answer)
{
    --running_;
    if (!waiting_.isEmpty())
        begin(waiting_.takeFirst());
    if (answer)
        Q_EMIT counter_.protectionChecked(ticket, *answer);
    else
        Q_EMIT counter_.protectionFailed(ticket, answer.error());
}

} // namespace visit
