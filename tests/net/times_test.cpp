// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/times.h"

#include <QTest>

using namespace std::chrono_literals;
using net::Times;
using Wait = pop3::Session::Wait;

class TimesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyWaitEnds();
    void realServersAreWaitedFor();
    void aLimitOfThePersonHoldsEverywhere();
};

namespace {

constexpr Wait waits[] = {Wait::Greeting, Wait::Handshake, Wait::Line, Wait::Login,           Wait::Listing,
                          Wait::Preview,  Wait::Body,      Wait::Quit, Wait::QuitAfterDeletes};

}

void TimesTest::everyWaitEnds()
{
    const Times times;
    for (const Wait wait : waits) {
        QVERIFY(times.silenceIn(wait) > 0ms);
        if (wait != Wait::Body) // a long message on a thin line has no deadline, only silence is bounded
            QVERIFY(times.deadlineOf(wait).has_value());
    }
}

/// Measured: refusals take up to 5 s and grow; 100,000 messages take 7 s to open.
void TimesTest::realServersAreWaitedFor()
{
    const Times times;
    QVERIFY(times.silenceIn(Wait::Login) >= 30s);
    QVERIFY(times.silenceIn(Wait::Listing) >= 60s);
    QVERIFY(times.silenceIn(Wait::QuitAfterDeletes) > times.silenceIn(Wait::Quit));
}

void TimesTest::aLimitOfThePersonHoldsEverywhere()
{
    const Times times = Times::atMost(3s);
    for (const Wait wait : waits)
        QVERIFY(times.silenceIn(wait) <= 3s);
    QVERIFY(times.connect <= 3s);
}

QTEST_APPLESS_MAIN(TimesTest)
#include "times_test.moc"
