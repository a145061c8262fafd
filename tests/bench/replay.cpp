// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/replay.h"

#include <QTimeZone>

#include <algorithm>

namespace bench {

namespace {

constexpr int batchRows = 1000;       // 30,000 headers a second: more than a line of 100 Mbit/s brings
constexpr int batchEvery = 1000 / 30; // ms, as visit::Visit has it
constexpr qint64 firstDate = 1'057'056'757;
constexpr qint64 span = 700'000'000; // seconds
constexpr int lateOnes = 16;         // one in so many is not dated as it came

mailbox::MessageId idOf(int number)
{
    return {QByteArray::number(qulonglong(number) * 0x9E37'79B9'7F4A'7C15U, 16), 0};
}

qint64 secondsOf(int number, int messages)
{
    const qint64 place = number % lateOnes == 0 ? number * 7919LL % messages : number;
    return firstDate + place * span / messages;
}

mail::Summary summaryOf(int number, int messages)
{
    static const QStringList words{QStringLiteral("The parcel"), QStringLiteral("A letter"),
                                   QStringLiteral("Öffnungszeiten"), QStringLiteral("Re: stamps")};
    mail::Summary summary;
    const int sender = int(number * 31LL % 997);
    summary.from = {{QStringLiteral("Sender %1").arg(sender), QStringLiteral("s%1@example.org").arg(sender)}};
    summary.subject =
        QStringLiteral("%1 of number %2").arg(words[number % words.size()]).arg(number * 7919LL % 1'000'003);
    summary.date = QDateTime::fromSecsSinceEpoch(secondsOf(number, messages), QTimeZone::utc());
    summary.messageId = '<' + idOf(number).uid + "@example.org>";
    return summary;
}

QList<mailbox::Row> listingOf(int messages, bool known)
{
    QList<mailbox::Row> rows(messages);
    for (int i = 0; i < messages; ++i) {
        rows[i].id = idOf(i + 1);
        rows[i].number = i + 1;
        rows[i].octets = 3000 + i * 7919LL % 50'000;
        rows[i].headerKnown = known;
        if (known)
            rows[i].summary = summaryOf(i + 1, messages);
    }
    return rows;
}

} // namespace

Replay::Replay(int messages, bool known)
    : messages_(messages)
    , known_(known)
    , feed_(this)
{
    connect(&feed_, &QTimer::timeout, this, &Replay::sendBatch);
}

void Replay::recall()
{
    if (known_)
        Q_EMIT remembered(listingOf(messages_, true),
                          QDateTime::fromSecsSinceEpoch(firstDate, QTimeZone::utc()));
}

void Replay::check()
{
    for (const auto stage : {visit::Stage::Connecting, visit::Stage::SigningOn, visit::Stage::Listing})
        Q_EMIT stageChanged(stage);
    Q_EMIT counted(messages_, messages_ * 28'000LL);
    Q_EMIT listed(listingOf(messages_, false));
    Q_EMIT stageChanged(visit::Stage::Headers);
    next_ = known_ ? 0 : messages_;
    feed_.start(batchEvery);
}

void Replay::sendBatch()
{
    if (next_ == 0) {
        feed_.stop();
        Q_EMIT stageChanged(visit::Stage::Ready);
        Q_EMIT checked();
        return;
    }
    QList<mailbox::HeaderUpdate> batch;
    const int end = std::max(0, next_ - batchRows);
    for (; next_ > end; --next_)
        batch.append({idOf(next_), false, summaryOf(next_, messages_)});
    Q_EMIT headersArrived(batch);
    Q_EMIT headersProgressed(messages_ - next_, messages_);
}

} // namespace bench
