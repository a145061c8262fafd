// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// mail-bench [--short]: the speed of app/mail beside GMime alone. --short takes less of everything and asks
// only for ratios that a busy machine cannot spoil; without it the aims are held as they stand.
#include "bench/by_gmime.h"
#include "bench/measure.h"
#include "bench/messages.h"
#include "mail/reading.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

namespace {

constexpr double mib = 1024;

/// What a run asks for.
struct Aims {
    int blocks;
    int rounds;
    qint64 middle;      ///< octets of the message with five attachments
    qint64 large;       ///< octets of the message whose text is opened
    double headerRatio; ///< GMime's time / ours, at least
    double partsRatio;  ///< our time / GMime's, at most
    double exactRatio;  ///< the same, with all attachments decoded, and hashed by us
    double openRatio;   ///< our time / that of reading the file once, at most
    double middleMib, largeMib;
    double headersASecond; ///< 0: not held
    double middleSeconds, openSeconds;
};

// What the short form has to bear: a neighbour on the same processor, and mostly a build without
// optimisation, where it still shows what takes time by the square.
#ifdef __OPTIMIZE__
constexpr Aims shortAims{2'000, 3, 16 << 20, 32 << 20, 1.2, 4.0, 4.0, 20.0, 12, 30, 0, 0, 0};
#else
constexpr Aims shortAims{2'000, 3, 16 << 20, 32 << 20, 0.1, 30.0, 30.0, 100.0, 12, 30, 0, 0, 0};
#endif
constexpr Aims wholeAims{20'000, 5, 50 << 20, 200 << 20, 2.2, 1.0, 1.5, 4.0, 12, 30, 60'000, 0.15, 0.2};

int failures = 0;

void hold(bool right, const char* what, double value, const char* bound, double limit)
{
    if (limit == 0)
        return;
    std::printf("  %s %s: %.3f, %s %.3f\n", right ? "ok    " : "FAILED", what, value, bound, limit);
    failures += right ? 0 : 1;
}

void noMore(const char* what, double value, double limit)
{
    hold(value <= limit, what, value, "at most", limit);
}

void noLess(const char* what, double value, double limit)
{
    hold(value >= limit, what, value, "at least", limit);
}

void right(const bench::Cost& cost, const char* what)
{
    if (cost.failed) {
        std::printf("  FAILED %s did not do what it should\n", what);
        ++failures;
    }
}

void headers(const Aims& aims)
{
    const QList<QByteArray> blocks = bench::headerBlocks(aims.blocks);
    const bench::Cost ours = bench::costOf(aims.rounds, [&] {
        return std::all_of(blocks.cbegin(), blocks.cend(), [](const QByteArray& block) {
            const mail::Summary summary = mail::summarize(block);
            return summary.date.isValid() && summary.to.size() == 2;
        });
    });
    const bench::Cost theirs = bench::costOf(
        aims.rounds, [&] { return std::all_of(blocks.cbegin(), blocks.cend(), bench::headerByGmime); });
    std::printf("headers a second: ours %.0f, GMime alone %.0f\n", aims.blocks / ours.seconds,
                aims.blocks / theirs.seconds);
    right(ours, "our headers");
    right(theirs, "GMime's headers");
    noLess("headers, GMime's time / ours", theirs.seconds / ours.seconds, aims.headerRatio);
    noLess("headers a second", aims.blocks / ours.seconds, aims.headersASecond);
}

bool reads(const QString& path, int attachments, bool hashes)
{
    const auto reading = mail::readFile(path, {.hashes = hashes});
    return reading && !reading->damaged && reading->attachments.size() == attachments &&
           !reading->text.isEmpty();
}

void parts(const Aims& aims, const QString& folder)
{
    const QString path = folder + QLatin1String("/middle.eml");
    if (!bench::writeMessage(path, aims.middle, 5))
        qFatal("cannot write the message");
    const auto ours = bench::costOf(aims.rounds, [&] { return reads(path, 5, false); });
    const auto theirs = bench::costOf(aims.rounds, [&] { return bench::partsByGmime(path, false) == 6; });
    const auto exact = bench::costOf(aims.rounds, [&] { return reads(path, 5, true); });
    const auto decoded = bench::costOf(aims.rounds, [&] { return bench::partsByGmime(path, true) == 6; });
    std::printf("%lld MB, five attachments: ours %.3f s, %.1f MiB; GMime alone %.3f s, %.1f MiB\n",
                (long long)(aims.middle >> 20), ours.seconds, ours.kib / mib, theirs.seconds,
                theirs.kib / mib);
    std::printf("  the same, decoded: ours with SHA-256 %.3f s, %.1f MiB; GMime alone %.3f s, %.1f MiB\n",
                exact.seconds, exact.kib / mib, decoded.seconds, decoded.kib / mib);
    right(ours, "our reading");
    right(theirs, "GMime's");
    right(exact, "our reading with hashes");
    noMore("parts, our time / GMime's", ours.seconds / theirs.seconds, aims.partsRatio);
    noMore("decoded parts, our time / GMime's", exact.seconds / decoded.seconds, aims.exactRatio);
    noMore("seconds", ours.seconds, aims.middleSeconds);
    noMore("MiB beside GMime alone", (ours.kib - theirs.kib) / mib, aims.middleMib);
    noMore("MiB beside GMime alone, decoded", (exact.kib - decoded.kib) / mib, aims.middleMib);
}

bool readsThrough(const QString& path)
{
    QFile file(path);
    QByteArray room(1 << 17, '\0');
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    while (file.read(room.data(), room.size()) > 0)
        continue;
    return true;
}

void open(const Aims& aims, const QString& folder)
{
    const QString path = folder + QLatin1String("/large.eml");
    if (!bench::writeMessage(path, aims.large, 2))
        qFatal("cannot write the message");
    const auto raw = bench::costOf(aims.rounds, [&] { return readsThrough(path); });
    const auto ours = bench::costOf(aims.rounds, [&] { return reads(path, 2, false); });
    std::printf("%lld MB opened: ours %.3f s, %.1f MiB; the file read once %.3f s\n",
                (long long)(aims.large >> 20), ours.seconds, ours.kib / mib, raw.seconds);
    right(ours, "opening");
    noMore("opening, our time / reading the file", ours.seconds / raw.seconds, aims.openRatio);
    noMore("seconds", ours.seconds, aims.openSeconds);
    noMore("MiB", ours.kib / mib, aims.largeMib);
}

} // namespace

int main(int count, char* arguments[])
{
    const QCoreApplication application(count, arguments);
    const Aims& aims =
        QCoreApplication::arguments().contains(QLatin1String("--short")) ? shortAims : wholeAims;
    const QTemporaryDir folder;
    headers(aims);
    parts(aims, folder.path());
    open(aims, folder.path());
    return failures == 0 ? 0 : 1;
}
