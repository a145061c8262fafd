// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ui-bench --rows N: the window with N messages, from the thread border to the painted list. Prints a line of
// JSON for each deed: what it took, and how long the window's thread did not come round to anything else
// meanwhile.
#include "bench/computing.h"
#include "bench/parts/options.h"
#include "bench/scene.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <malloc.h>

using bench::Scene;

namespace {

constexpr int rounds = 5;

void tell(const QString& what, int rows, double value, const char* unit)
{
    std::printf("{\"what\": \"%s\", \"rows\": %d, \"value\": %.4f, \"unit\": \"%s\"}\n", qPrintable(what),
                rows, value, unit);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double heapOctets()
{
    const struct mallinfo2 heap = mallinfo2();
    return double(heap.uordblks + heap.hblkhd);
}

void tellStalls(const char* what, Scene& scene, int rows)
{
    const bench::Stalls::Figures figures = scene.stalls().take();
    const QString name = QLatin1String(what);
    tell(name + QStringLiteral(" stall, 99.9th percentile"), rows, figures.percentile, "ms");
    tell(name + QStringLiteral(" stall, worst"), rows, figures.worst, "ms");
    tell(name + QStringLiteral(" stall, computing in the worst"), rows, figures.computing, "ms");
}

void arrive(Scene& scene, const char* what, int rows)
{
    (void)scene.stalls().take();
    const double computed = bench::computingSecondsOf([&] { scene.open(); });
    tellStalls(what, scene, rows);
    tell(QLatin1String(what) + QStringLiteral(", all of it"), rows, computed * 1e3, "ms");
}

void sort(Scene& scene, int rows)
{
    const char* const names[] = {"From", "Subject", "Date", "Size", "State"};
    (void)scene.stalls().take();
    std::vector<std::vector<double>> times(mailbox::columnCount);
    for (int round = 0; round < rounds; ++round) {
        for (int column = 0; column < mailbox::columnCount; ++column)
            times[size_t(column)].push_back(scene.sortBy(mailbox::Column(column)));
    }
    tellStalls("sort", scene, rows);
    for (int column = 0; column < mailbox::columnCount; ++column)
        tell(QStringLiteral("sort by %1").arg(QLatin1String(names[column])), rows,
             median(times[size_t(column)]), "ms");
}

void filter(Scene& scene, int rows)
{
    const QString word = QStringLiteral("parcel");
    (void)scene.stalls().take();
    std::vector<double> firsts;
    std::vector<std::vector<double>> keys(size_t(2 * word.size()));
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype i = 0; i < word.size(); ++i)
            keys[size_t(i)].push_back(scene.type(word[i]));
        for (qsizetype i = 0; i < word.size(); ++i)
            keys[size_t(word.size() + i)].push_back(scene.eraseOne());
    }
    std::vector<double> medians;
    for (const std::vector<double>& key : keys)
        medians.push_back(median(key));
    tellStalls("filter", scene, rows);
    tell(QStringLiteral("filter, first key"), rows, medians.front(), "ms");
    tell(QStringLiteral("filter, slowest key"), rows, *std::max_element(medians.begin(), medians.end()),
         "ms");
}

/// Everything selected, sorted by each column, filtered, and back again.
void handleSelection(Scene& scene, int rows)
{
    (void)scene.stalls().take();
    scene.selectAll();
    for (int column = 0; column < mailbox::columnCount; ++column)
        (void)scene.sortBy(mailbox::Column(column));
    for (const QChar letter : QStringLiteral("pa"))
        (void)scene.type(letter);
    scene.selectAll();
    for (int i = 0; i < 2; ++i)
        (void)scene.eraseOne();
    (void)scene.sortBy(mailbox::Column::Subject);
    tellStalls("with all selected", scene, rows);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const bench::Options options(argc, argv);
    const int rows = int(options.number("rows", 1000));
    {
        Scene known(rows, true);
        arrive(known, "known list", rows);
    }
    const double before = heapOctets();
    Scene scene(rows, false);
    arrive(scene, "arrival", rows);
    tell(QStringLiteral("memory a row"), rows, (heapOctets() - before) / rows, "octets");
    sort(scene, rows);
    filter(scene, rows);
    handleSelection(scene, rows);
    return 0;
}
