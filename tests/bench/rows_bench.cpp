// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list at 1,000 to 1,000,000 rows: what a key in the filter, a click on a column, a listing and all
// headers cost beside sorting as many integers, how that grows, and what a row takes of memory.
//
//     rows-bench [--short]
#include "bench/computing.h"
#include "mailbox/header_model.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <malloc.h>
#include <numeric>
#include <random>

using namespace mailbox;

namespace {

// Ten times the rows may cost 10 ^ 1.5 times as much: n log n is 10 ^ 1.1 here, the rest is that 10,000 rows
// fit into the caches of a processor and 100,000 do not. Something quadratic would be 10 ^ 2.
constexpr double mostOfKeys = 1.5;
constexpr double mostAboveIntegers = 0.6;
constexpr double mostOctets = 250;    // a row with its strings
constexpr double mostOfArrival = 1.5; // as for keys

const char* const words[] = {"invoice",  "meeting", "plan",   "report",  "holiday", "order",
                             "question", "draft",   "garden", "concert", "minutes", "budget",
                             "letter",   "ticket",  "photos", "welcome"};

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(values.size() / 2), values.end());
    return values[values.size() / 2];
}

// Some hundred people write most of the mail.
mail::Address person(quint32 n)
{
    const QString name = QStringLiteral("Person %1 Example").arg(n);
    return {name, QStringLiteral("person.%1@mail.example.org").arg(n)};
}

Row rowOf(int n, std::mt19937& chance)
{
    Row row;
    row.id = {"00000a1b5f" + QByteArray::number(n, 16).rightJustified(8, '0'), 0};
    row.number = n;
    row.octets = 1000 + qint64(chance() % 100'000);
    row.headerKnown = true;
    row.summary.from = {person(quint32(chance() % 300))};
    row.summary.to = {person(1000)};
    for (int i = 0; i < 5; ++i)
        row.summary.subject += QLatin1String(words[chance() % std::size(words)]) + QLatin1Char(' ');
    row.summary.subject += QString::number(n);
    row.summary.date = QDateTime::fromSecsSinceEpoch(1'600'000'000 + qint64(chance() % 150'000'000), Qt::UTC);
    row.summary.messageId = "<" + QByteArray::number(n) + ".20260301@mail.example.org>";
    return row;
}

QList<Row> listingOf(int rows)
{
    std::mt19937 chance(11);
    QList<Row> listing;
    listing.reserve(rows);
    for (int n = 1; n <= rows; ++n)
        listing.append(rowOf(n, chance));
    return listing;
}

double heapOctets()
{
    const struct mallinfo2 heap = mallinfo2();
    return double(heap.uordblks + heap.hblkhd);
}

struct Figures {
    int rows = 0;
    double key = 0; ///< seconds, median of keys
    double worstKey = 0;
    double sort = 0;     ///< seconds, the slowest column
    double listing = 0;  ///< seconds: the same one again
    double arrival = 0;  ///< seconds: all headers in a hundred batches
    double integers = 0; ///< seconds to sort as many integers
    double octets = 0;   ///< of memory a row
};

double integersOf(int count)
{
    std::mt19937 chance(7);
    std::vector<quint64> all(static_cast<size_t>(count));
    std::generate(all.begin(), all.end(), std::ref(chance));
    return bench::computingSecondsOf([&] { std::sort(all.begin(), all.end()); });
}

void measureKeys(HeaderModel& model, Figures& figures)
{
    std::vector<double> keys;
    for (const char* typed :
         {"report", "garden plan", "person 17", "-invoice", "older:30d", "larger:50k budget"}) {
        const QString whole = QLatin1String(typed);
        for (qsizetype letters = 1; letters <= whole.size(); ++letters)
            keys.push_back(bench::computingSecondsOf([&] { model.setFilter(whole.first(letters)); }));
        keys.push_back(bench::computingSecondsOf([&] { model.setFilter({}); }));
    }
    figures.key = median(keys);
    figures.worstKey = *std::max_element(keys.begin(), keys.end());
}

// Many are sorted in another thread.
void sortAndWait(HeaderModel& model, Order order)
{
    bool sorted = false;
    QEventLoop loop;
    QObject::connect(&model, &HeaderModel::orderChanged, &loop, [&] {
        sorted = true;
        loop.quit();
    });
    model.setOrder(order);
    if (!sorted)
        loop.exec();
}

void measureSorts(HeaderModel& model, Figures& figures)
{
    std::vector<double> integers;
    for (int column = 0; column < columnCount; ++column) {
        std::vector<double> sorts;
        for (const auto direction : {Qt::AscendingOrder, Qt::DescendingOrder, Qt::AscendingOrder}) {
            sorts.push_back(bench::processSecondsOf([&] {
                sortAndWait(model, {Column(column), direction});
            }));
            integers.push_back(integersOf(figures.rows));
        }
        figures.sort = std::max(figures.sort, median(sorts));
    }
    figures.integers = median(integers);
}

// In batches of a hundredth: as many passes over all rows at each size.
void measureArrival(const QList<Row>& listing, Figures& figures)
{
    constexpr qsizetype batches = 100;
    QList<Row> bare = listing;
    QList<HeaderUpdate> headers;
    for (Row& row : bare) {
        headers.append({row.id, false, row.summary});
        row.headerKnown = false;
        row.summary = {};
    }
    HeaderModel model;
    model.setRows(bare);
    const PackedRows again(bare);
    figures.listing = bench::computingSecondsOf([&] { model.setRows(again); });
    figures.arrival = bench::computingSecondsOf([&] {
        const qsizetype size = headers.size() / batches;
        for (qsizetype batch = batches - 1; batch >= 0; --batch) // the newest first
            model.apply(headers.sliced(batch * size, size));
    });
}

Figures measure(int rows)
{
    Figures figures;
    figures.rows = rows;
    HeaderModel model;
    const double before = heapOctets();
    model.setRows(listingOf(rows));
    figures.octets = (heapOctets() - before) / rows;
    measureKeys(model, figures);
    measureSorts(model, figures);
    measureArrival(listingOf(rows), figures);
    return figures;
}

double exponent(double less, double more, const Figures& from, const Figures& to)
{
    return std::log(more / less) / std::log(double(to.rows) / from.rows);
}

void print(const Figures& figures)
{
    std::printf("%9d  %9.2f  %9.2f  %9.2f  %12.2f  %9.2f  %9.2f  %9.0f\n", figures.rows, figures.key * 1e3,
                figures.worstKey * 1e3, figures.sort * 1e3, figures.sort / figures.integers,
                figures.listing * 1e3, figures.arrival * 1e3, figures.octets);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const bool isShort = QCoreApplication::arguments().contains(QStringLiteral("--short"));
    std::printf(
        "     rows     key ms   worst ms    sort ms  sort/integers  again ms  arrival ms  octets/row\n");
    std::vector<Figures> all;
    for (const int rows : {1'000, 10'000, 100'000, 1'000'000}) {
        if (isShort && rows > 100'000)
            break;
        all.push_back(measure(rows));
        print(all.back());
    }
    const Figures& from = all[1];
    const Figures& to = all.back();
    const double keys = exponent(from.key, to.key, from, to);
    const double sorts = exponent(from.sort, to.sort, from, to);
    const double integers = exponent(from.integers, to.integers, from, to);
    const double arrivals = exponent(from.arrival, to.arrival, from, to);
    const double listings = exponent(from.listing, to.listing, from, to);
    std::printf("from 10,000 on as the power of rows: keys %.2f, sorts %.2f (integers %.2f), "
                "listings %.2f, arrivals %.2f\n",
                keys, sorts, integers, listings, arrivals);
    const bool good = keys < mostOfKeys && listings < mostOfArrival && arrivals < mostOfArrival &&
                      sorts - integers < mostAboveIntegers && to.octets <= mostOctets;
    std::printf("%s\n", good ? "good" : "MISSED");
    return good ? 0 : 1;
}
