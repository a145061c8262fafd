// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ui-bench --rows N: the list of messages with N rows, as the window has it. Prints a line of JSON for each
// deed: what it took, and for the arrival how long the window's thread did not come round to anything else.
#include "bench/parts/options.h"
#include "ui/message_list.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTimeZone>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <malloc.h>

namespace {

using mailbox::HeaderModel;

constexpr int batchRows = 1000;       // 30,000 headers a second: more than a line of 100 Mbit/s brings
constexpr int batchEvery = 1000 / 30; // ms; rows cross at most 30 times a second
constexpr int rounds = 5;

void tell(const QString& what, int rows, double value, const char* unit)
{
    std::printf("{\"what\": \"%s\", \"rows\": %d, \"value\": %.4f, \"unit\": \"%s\"}\n", qPrintable(what),
                rows, value, unit);
}

mailbox::MessageId idOf(int number)
{
    return {QByteArray::number(qulonglong(number) * 0x9E37'79B9'7F4A'7C15U, 16), 0};
}

QList<mailbox::Row> listing(int count)
{
    QList<mailbox::Row> rows(count);
    for (int i = 0; i < count; ++i) {
        rows[i].id = idOf(i + 1);
        rows[i].number = i + 1;
        rows[i].octets = 3000 + i * 7919 % 50'000;
    }
    return rows;
}

mailbox::HeaderUpdate headerOf(int number)
{
    static const QStringList words{QStringLiteral("The parcel"), QStringLiteral("A letter"),
                                   QStringLiteral("Öffnungszeiten"), QStringLiteral("Re: stamps")};
    mailbox::HeaderUpdate header;
    header.id = idOf(number);
    const int sender = number * 31 % 997;
    header.summary.from = {
        {QStringLiteral("Sender %1").arg(sender), QStringLiteral("s%1@example.org").arg(sender)}};
    header.summary.subject = QStringLiteral("%1 of number %2").arg(words[number % words.size()]).arg(number);
    header.summary.date =
        QDateTime::fromSecsSinceEpoch(1'057'056'757 + number * 3607LL % 600'000'000, QTimeZone::utc());
    header.summary.messageId = '<' + header.id.uid + "@example.org>";
    return header;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The time of a deed and of what the window then does about it.
double timed(const std::function<void()>& deed)
{
    QElapsedTimer clock;
    clock.start();
    deed();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return double(clock.nsecsElapsed()) / 1e6;
}

/// A timer that wants to fire each millisecond: what it is late by is what a click would have waited.
class Stalls : public QObject {
public:
    Stalls()
    {
        timer_.setTimerType(Qt::PreciseTimer);
        connect(&timer_, &QTimer::timeout, this, [this] {
            late_.push_back(double(clock_.nsecsElapsed()) / 1e6 - 1);
            clock_.restart();
        });
        clock_.start();
        timer_.start(1);
    }

    void report(const QString& what, int rows)
    {
        timer_.stop();
        std::sort(late_.begin(), late_.end());
        tell(what + QStringLiteral(" stall, 99.9th percentile"), rows,
             std::max(0.0, late_[std::min(late_.size() - 1, late_.size() * 999 / 1000)]), "ms");
        tell(what + QStringLiteral(" stall, worst"), rows, late_.back(), "ms");
    }

private:
    QTimer timer_;
    QElapsedTimer clock_;
    std::vector<double> late_;
};

/// Headers come, newest first, while the list is shown.
void arrive(HeaderModel& model, int rows)
{
    QList<QList<mailbox::HeaderUpdate>> batches; // as another thread would hand them over
    for (int number = rows; number > 0; number -= batchRows) {
        batches.emplaceBack();
        for (int i = number; i > std::max(0, number - batchRows); --i)
            batches.last().append(headerOf(i));
    }
    Stalls stalls;
    QEventLoop loop;
    QTimer feeder;
    qsizetype next = 0;
    double spent = 0;
    QObject::connect(&feeder, &QTimer::timeout, &loop, [&] {
        if (next == batches.size())
            return loop.quit();
        QElapsedTimer clock;
        clock.start();
        model.apply(batches[next++]);
        spent += double(clock.nsecsElapsed()) / 1e6;
    });
    feeder.start(batchEvery);
    loop.exec();
    stalls.report(QStringLiteral("arrival"), rows);
    tell(QStringLiteral("arrival, all headers"), rows, spent, "ms");
}

void sortBy(HeaderModel& model, int column, const char* name, int rows)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        model.sort((column + 1) % mailbox::columnCount, Qt::AscendingOrder); // from another order, not timed
        times.push_back(timed([&] { model.sort(column, Qt::DescendingOrder); }));
    }
    tell(QStringLiteral("sort by %1").arg(QLatin1String(name)), rows, median(times), "ms");
}

void filterBy(HeaderModel& model, const QString& word, int rows)
{
    double worst = 0;
    std::vector<double> firsts;
    for (int round = 0; round < rounds; ++round) {
        for (int length = 1; length <= word.size(); ++length) {
            const double took = timed([&] { model.setFilter(word.left(length)); });
            worst = std::max(worst, took);
            if (length == 1)
                firsts.push_back(took);
        }
        model.setFilter({});
        QCoreApplication::processEvents();
    }
    tell(QStringLiteral("filter, first key"), rows, median(firsts), "ms");
    tell(QStringLiteral("filter, worst key"), rows, worst, "ms");
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const bench::Options options(argc, argv);
    const int rows = int(options.number("rows", 1000));
    HeaderModel model;
    ui::MessageList list;
    list.showMailbox(&model);
    list.resize(1000, 700);
    list.show();
    QCoreApplication::processEvents();
    const size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
    {
        const QList<mailbox::Row> all = listing(rows);
        tell(QStringLiteral("listing shown"), rows, timed([&] { model.setRows(all); }), "ms");
    }
    arrive(model, rows);
    tell(QStringLiteral("memory a row"), rows,
         double(mallinfo2().uordblks + mallinfo2().hblkhd - before) / rows, "octets");
    const char* const names[] = {"From", "Subject", "Date", "Size", "State"};
    for (int column = 0; column < mailbox::columnCount; ++column)
        sortBy(model, column, names[column], rows);
    filterBy(model, QStringLiteral("parcel"), rows);
    return 0;
}
