// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/patience.h"

#include <QtTest>

using base::Fault;
using cli::Patience;

class PatienceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMessageThatCannotBeHadCostsItselfOnly_data();
    void aMessageThatCannotBeHadCostsItselfOnly();
    void aServerThatFailsAgainAndAgainEndsIt();
    void aFullDiskEndsItAtOnce();
};

static void note(Patience& patience, Fault fault)
{
    patience.note({fault, {}, {}});
}

void PatienceTest::aMessageThatCannotBeHadCostsItselfOnly_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("gone") << Fault::MessageGone;
    QTest::newRow("refused") << Fault::CommandRefused;
    QTest::newRow("too long") << Fault::MessageTooLong;
    QTest::newRow("damaged") << Fault::MessageDamaged;
}

void PatienceTest::aMessageThatCannotBeHadCostsItselfOnly()
{
    QFETCH(Fault, fault);
    Patience patience;
    for (int i = 0; i < 100; ++i)
        note(patience, fault);
    QVERIFY(!patience.isSpent());
}

void PatienceTest::aServerThatFailsAgainAndAgainEndsIt()
{
    for (const Fault fault :
         {Fault::ClosedByServer, Fault::LoginRefused, Fault::MailboxInUse, Fault::BrokenReply}) {
        Patience patience;
        for (int i = 0; i < 2; ++i)
            note(patience, fault);
        QVERIFY(!patience.isSpent());
        patience.noteSuccess();
        for (int i = 0; i < 2; ++i)
            note(patience, fault);
        QVERIFY(!patience.isSpent());
        note(patience, fault);
        QVERIFY(patience.isSpent());
    }
}

void PatienceTest::aFullDiskEndsItAtOnce()
{
    Patience patience;
    note(patience, Fault::CannotWrite);
    patience.noteSuccess();
    QVERIFY(patience.isSpent());
}

QTEST_APPLESS_MAIN(PatienceTest)
#include "patience_test.moc"
