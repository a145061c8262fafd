// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/line_rate.h"
#include "visit/peek.h"

#include <QTest>

using visit::LineRate;
using visit::nextLines;
using visit::Peek;
using visit::peekFrom;
using namespace std::chrono_literals;

namespace {

const QByteArray header = "From: Ann <ann@example.org>\r\nSubject: Long\r\n\r\n";

/// An answer to TOP of so many lines of 50 octets.
QByteArray answer(int lines, int octets = 50)
{
    return header + (QByteArray(octets - 2, 'x') + "\r\n").repeated(lines);
}

} // namespace

/// What an answer to TOP means, and what it costs to ask for more.
class PeekTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stepsGrowTenfoldAndEnd()
    {
        constexpr qint64 announced = 30'000'000;
        const Peek first = peekFrom(answer(20), 20, announced, -1);
        QCOMPARE(first.step, 0);
        QCOMPARE(nextLines(first), 200);
        const Peek second = peekFrom(answer(200), 200, announced, -1);
        QCOMPARE(second.step, 1);
        QCOMPARE(nextLines(second), 2000);
        const Peek third = peekFrom(answer(2000), 2000, announced, -1);
        QCOMPARE(third.step, 2);
        QVERIFY(!third.more);
        QCOMPARE(nextLines(third), 0);
        QCOMPARE(third.missing, announced - answer(2000).size());
    }

    void littleMoreIsFetchedAtOnce()
    {
        const QByteArray whole = answer(250);
        QCOMPARE(nextLines(peekFrom(answer(20), 20, whole.size(), -1)), 2000);
        QCOMPARE(nextLines(peekFrom(answer(20), 20, answer(600).size(), -1)), 200);
    }

    void whatWouldPassTheCapIsNotAskedFor()
    {
        constexpr qint64 announced = 30'000'000;
        const int lines = nextLines(peekFrom(answer(200, 1000), 200, announced, -1));
        QVERIFY2(lines >= 400 && lines < 1000, qPrintable(QString::number(lines)));
        const Peek wide = peekFrom(answer(200, 4000), 200, announced, -1);
        QCOMPARE(nextLines(wide), 0);
        QVERIFY(!wide.more);
    }

    void fewerLinesThanAskedForAreTheWholeMessage()
    {
        const QByteArray all = answer(12);
        const Peek peek = peekFrom(all, 20, all.size(), -1);
        QVERIFY(peek.whole && !peek.more);
        QCOMPARE(peek.missing, 0);
        QVERIFY(peekFrom(all, 20, -1, -1).whole);
    }

    void aSizeThatIsCountedOtherwiseIsStillTheWholeMessage()
    {
        const QByteArray all = answer(12);
        QVERIFY2(peekFrom(all, 20, all.size() - 16, -1).whole, "line ends counted as one octet");
        QVERIFY2(peekFrom(answer(20), 20, answer(20).size() - 2, -1).whole, "no final line end counted");
    }

    void asManyLinesAsAskedForMayBeMore()
    {
        const Peek peek = peekFrom(answer(20), 20, answer(20).size() - 20, -1);
        QVERIFY(!peek.whole && peek.more);
        QCOMPARE(peek.missing, 0);
        QVERIFY2(!peekFrom(answer(19), 20, 9000, -1).whole, "a server that is off by a line");
    }

    void aServerThatGivesLittleAndAnnouncedMuchGaveNoWholeMessage()
    {
        const Peek peek = peekFrom(header, 20, 30'000'000, -1);
        QVERIFY(!peek.whole);
        QVERIFY(peek.missing > 29'000'000);
    }

    void withoutASizeNobodyKnowsHowMuchIsMissing() { QCOMPARE(peekFrom(answer(20), 20, -1, -1).missing, -1); }

    void anAnswerWithoutABlankLineIsAllHeader()
    {
        const Peek peek = peekFrom("Subject: x\r\n", 20, 3000, -1);
        QCOMPARE(peek.body, 0);
        QCOMPARE(peek.received, 12);
        QCOMPARE(nextLines(peek), 200);
    }

    void theRateCountsOnlyWhatFollowsEachOther()
    {
        LineRate rate;
        QCOMPARE(rate.octetsPerSecond(), -1);
        rate.note(1500, 0s);
        rate.note(20'000, 2s);
        QCOMPARE(rate.octetsPerSecond(), 10'000);
        rate.pause(); // the person reads, or the server is far away
        rate.note(1500, 100s);
        rate.note(20'000, 102s);
        QCOMPARE(rate.octetsPerSecond(), 10'000);
    }

    void aFewOctetsTellNothing()
    {
        LineRate rate;
        rate.note(1500, 0s);
        rate.note(1500, 1s);
        QCOMPARE(rate.octetsPerSecond(), -1);
    }

    void whatWasMeasuredHoldsUntilTheNextSessionHasMeasured()
    {
        LineRate rate;
        rate.note(1, 0s);
        rate.note(20'000, 1s);
        rate.beginAnew();
        QCOMPARE(rate.octetsPerSecond(), 20'000);
        rate.note(1, 10s);
        rate.note(40'000, 11s);
        QCOMPARE(rate.octetsPerSecond(), 40'000);
    }
};

QTEST_GUILESS_MAIN(PeekTest)
#include "peek_test.moc"
