// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/pace.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <random>

using pop3::Pace;
using namespace std::chrono_literals;

/// The pace on lines that are reckoned: how long a whole preview takes, and how long a click would wait.
class PaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fillsTheLine_data();
    void fillsTheLine();
    void aClickIsNeverFarBehind_data();
    void aClickIsNeverFarBehind();
    void nothingIsKnownAtFirst();
    void whatWasLearntHoldsUntilMoreIsKnown();
    void aFasterPastIsNotBelievedOfASlowLine();
    void waitingSaysNothingOfTheLine();
};

namespace {

struct Line {
    qint64 octetsPerSecond;
    Pace::Time roundTrip;
    Pace::Time jitter{0};
    qint64 answer = 1000; ///< octets of a header
    qint64 listing = 36'000;
    int messages = 1000;
};

struct Outcome {
    Pace::Time took{0};
    Pace::Time longestWait{0}; ///< from asking to the end of the answer, once the line is known
    Pace::Learnt learnt;
};

/// A client that asks as the pace allows, at the other end of a line that brings one octet after the other
/// and answers at once.
class Play {
public:
    Play(Line line, Pace::Learnt before)
        : line_(line)
        , pace_(before)
    {}

    Outcome play()
    {
        sayShortly(); // CAPA and the sign-on
        sayShortly();
        pace_.asked(now_);
        send(line_.listing);
        receiveAll();
        previewAll();
        outcome_.took = now_;
        outcome_.learnt = pace_.learnt();
        return outcome_;
    }

private:
    struct Piece {
        qint64 octets;
        Pace::Time asked;
        Pace::Time due;
        bool last;
    };

    void sayShortly()
    {
        pace_.asked(now_);
        send(60);
        receiveAll();
        pace_.settled();
    }

    /// An answer leaves when the command is there and what is in front of it has left; in pieces as packets.
    void send(qint64 octets)
    {
        free_ = std::max(free_, now_ + line_.roundTrip / 2);
        for (qint64 left = octets; left > 0; left -= packet) {
            const qint64 size = std::min(left, packet);
            free_ += Pace::Time(size * 1'000'000 / line_.octetsPerSecond);
            const Pace::Time late{line_.jitter.count() > 0 ? qint64(dice_() % quint64(line_.jitter.count()))
                                                           : 0};
            due_ = std::max(due_, free_ + line_.roundTrip / 2 + late);
            pieces_.push_back({size, now_, due_, left <= packet});
        }
        onTheirWay_ += octets;
    }

    Piece receive()
    {
        const Piece piece = pieces_.front();
        pieces_.pop_front();
        now_ = piece.due;
        onTheirWay_ -= piece.octets;
        pace_.arrived(piece.octets, now_);
        return piece;
    }

    void receiveAll()
    {
        while (!pieces_.empty())
            (void)receive();
    }

    void previewAll()
    {
        int asked = 0;
        const auto ask = [&] {
            if (pieces_.empty()) {
                pace_.settled();
                pace_.asked(now_);
            }
            while (asked < line_.messages &&
                   (pieces_.empty() || onTheirWay_ + line_.answer <= pace_.allowance())) {
                send(line_.answer);
                ++asked;
            }
        };
        for (ask(); !pieces_.empty(); ask()) {
            const Piece piece = receive();
            if (piece.last)
                outcome_.longestWait = std::max(outcome_.longestWait, now_ - piece.asked);
        }
    }

    static constexpr qint64 packet = 1448;
    Line line_;
    Pace pace_;
    std::deque<Piece> pieces_;
    std::minstd_rand dice_{7};
    qint64 onTheirWay_ = 0;
    Pace::Time now_{0};
    Pace::Time free_{0}; ///< the line is busy until then
    Pace::Time due_{0};  ///< pieces stay in order
    Outcome outcome_;
};

Outcome played(const Line& line, Pace::Learnt before = {})
{
    return Play(line, before).play();
}

/// Three round trips before the first header is asked for, one for headers, and the octets.
double floorOf(const Line& line)
{
    const double octets = double(line.listing + line.messages * line.answer);
    return 4e-6 * double(line.roundTrip.count()) + octets / double(line.octetsPerSecond);
}

double secondsOf(Pace::Time time)
{
    return double(time.count()) / 1e6;
}

} // namespace

void PaceTest::fillsTheLine_data()
{
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<int>("roundTrip");
    QTest::addColumn<int>("messages");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("known");
    QTest::newRow("a fast line, 20 ms") << qint64(100'000'000) << 20 << 10'000 << 1.5 << 1.25;
    QTest::newRow("a fast line, 100 ms") << qint64(100'000'000) << 100 << 10'000 << 1.5 << 1.25;
    QTest::newRow("a fast line, 100 ms, few messages") << qint64(100'000'000) << 100 << 1000 << 1.5 << 1.25;
    QTest::newRow("10 Mbit/s, 40 ms") << qint64(1'250'000) << 40 << 10'000 << 1.1 << 1.1;
    QTest::newRow("10 Mbit/s, 600 ms") << qint64(1'250'000) << 600 << 10'000 << 1.3 << 1.3;
    // A quarter of a second an answer: there is room for no other.
    QTest::newRow("a modem") << qint64(4000) << 200 << 200 << 1.8 << 1.8;
}

void PaceTest::fillsTheLine()
{
    QFETCH(qint64, rate);
    QFETCH(int, roundTrip);
    QFETCH(int, messages);
    QFETCH(double, first);
    QFETCH(double, known);
    for (const Pace::Time jitter : {0us, 15'000us}) {
        Line line{rate, Pace::Time(roundTrip * 1000), jitter};
        line.messages = messages;
        line.listing = 36 * messages;
        const double floor = floorOf(line) + 4 * secondsOf(jitter);
        const Outcome once = played(line);
        const double firstRatio = secondsOf(once.took) / floor;
        const double knownRatio = secondsOf(played(line, once.learnt).took) / floor;
        qInfo("jitter %lld us: %.2f x floor at first, %.2f once known", qlonglong(jitter.count()), firstRatio,
              knownRatio);
        QVERIFY2(firstRatio <= first, "the first visit");
        QVERIFY2(knownRatio <= known, "the line is known");
    }
}

void PaceTest::aClickIsNeverFarBehind_data()
{
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<int>("roundTrip");
    QTest::newRow("10 Mbit/s, 40 ms") << qint64(1'250'000) << 40;
    QTest::newRow("1 Mbit/s, 40 ms") << qint64(125'000) << 40;
    QTest::newRow("100 Mbit/s, 100 ms") << qint64(12'500'000) << 100;
    QTest::newRow("1 Mbit/s, 600 ms") << qint64(125'000) << 600;
}

void PaceTest::aClickIsNeverFarBehind()
{
    QFETCH(qint64, rate);
    QFETCH(int, roundTrip);
    for (const Pace::Time jitter : {0us, 15'000us}) {
        Line line{rate, Pace::Time(roundTrip * 1000), jitter};
        line.messages = 5000;
        line.listing = 180'000;
        const Outcome outcome = played(line);
        const Pace::Time most = line.roundTrip + 300ms + jitter;
        QVERIFY2(outcome.longestWait <= most, qPrintable(QString::number(outcome.longestWait.count())));
    }
}

void PaceTest::nothingIsKnownAtFirst()
{
    const Pace pace;
    QCOMPARE(pace.octetsPerSecond(), -1);
    QVERIFY(pace.allowance() >= 16 * 1024); // a screen of headers
    QVERIFY(pace.allowance() <= 128 * 1024);
}

void PaceTest::whatWasLearntHoldsUntilMoreIsKnown()
{
    Pace pace({1'000'000, 50ms});
    QCOMPARE(pace.octetsPerSecond(), 1'000'000);
    QCOMPARE(pace.allowance(), 250'000);
    pace.asked(0us);
    pace.arrived(100, 50ms);
    QCOMPARE(pace.octetsPerSecond(), 1'000'000);
}

/// At home yesterday, on a thin line today.
void PaceTest::aFasterPastIsNotBelievedOfASlowLine()
{
    const Line thin{4000, 200ms, 0us, 1000, 3600, 100};
    const Outcome outcome = played(thin, {100'000'000, 10ms});
    QVERIFY(outcome.learnt.octetsPerSecond <= 5000);
    QVERIFY(outcome.learnt.octetsPerSecond >= 3000);
}

void PaceTest::waitingSaysNothingOfTheLine()
{
    Pace pace;
    pace.asked(0us);
    pace.arrived(20, 30ms);
    pace.settled();
    pace.asked(1s); // somebody read for a second
    pace.arrived(1448, 1030ms);
    for (int i = 1; i <= 100; ++i)
        pace.arrived(1448, 1030ms + i * 1ms);
    QVERIFY(pace.octetsPerSecond() > 1'300'000);
    QVERIFY(pace.octetsPerSecond() < 1'600'000);
}

QTEST_APPLESS_MAIN(PaceTest)
#include "pace_test.moc"
