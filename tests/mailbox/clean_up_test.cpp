// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/clean_up.h"

#include <QJsonArray>
#include <QTest>

using namespace mailbox;

namespace {

const QDateTime now(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);

Row row(int n, int daysOld, qint64 octets = 1000, const char* from = "ann@example.org")
{
    Row row;
    row.id = {"uid" + QByteArray::number(n), 0};
    row.number = n;
    row.octets = octets;
    row.headerKnown = true;
    row.summary.from = {{QString(), QString::fromLatin1(from)}};
    if (daysOld >= 0)
        row.summary.date = now.addDays(-daysOld);
    return row;
}

/// Numbers of the chosen, in the order they were chosen.
QList<qint64> chosen(const QList<Row>& rows, const CleanUpRules& rules)
{
    const CleanUp cleanUp(rows);
    QList<qint64> numbers;
    for (const int place : cleanUp.plan(rules, now).chosen)
        numbers.append(cleanUp.rows()[place].number);
    return numbers;
}

using Numbers = QList<qint64>;

} // namespace

class CleanUpTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutRulesNothingGoes()
    {
        QVERIFY(CleanUpRules().chooseNothing());
        QCOMPARE(chosen({row(1, 100)}, {}), Numbers());
    }

    void olderThanGoesByTheDateAndOldestFirst()
    {
        CleanUpRules rules;
        rules.olderThanDays = 30;
        QCOMPARE(chosen({row(1, 31), row(2, 30), row(3, 90)}, rules), (Numbers{3, 1}));
    }

    void whatHasNoDateIsNeverOld()
    {
        CleanUpRules rules;
        rules.olderThanDays = 1;
        QCOMPARE(chosen({row(1, 50), row(2, -1)}, rules), Numbers{1});
    }

    void biggerThanIsBigger()
    {
        CleanUpRules rules;
        rules.biggerThan = 1000;
        QCOMPARE(chosen({row(1, 1, 1000), row(2, 1, 1001)}, rules), Numbers{2});
    }

    void theNewestOfTheWholeMailboxStay()
    {
        CleanUpRules rules;
        rules.allButNewest = 2;
        QCOMPARE(chosen({row(1, 10), row(2, 40), row(3, 5), row(4, 30)}, rules), (Numbers{2, 4}));
        rules.biggerThan = 0;
        rules.olderThanDays = 1;
        QCOMPARE(chosen({row(1, 10), row(2, 40), row(3, 5), row(4, 30)}, rules), (Numbers{2, 4}));
        rules.allButNewest = 10;
        QCOMPARE(chosen({row(1, 10), row(2, 40)}, rules), Numbers());
    }

    void withoutADateTheNumberTellsTheAge()
    {
        CleanUpRules rules;
        rules.allButNewest = 1;
        QCOMPARE(chosen({row(3, -1), row(1, -1), row(2, -1)}, rules), (Numbers{1, 2}));
        // Between two dated messages it is as old as the one before it.
        QCOMPARE(chosen({row(1, 40), row(2, -1), row(3, 10)}, rules), (Numbers{1, 2}));
    }

    void untilUnderTakesTheOldestAndNoMore()
    {
        CleanUpRules rules;
        rules.untilUnder = 3000;
        const QList<Row> rows{row(1, 10), row(2, 40), row(3, 5), row(4, 30)};
        QCOMPARE(chosen(rows, rules), (Numbers{2, 4}));
        rules.untilUnder = 4001;
        QCOMPARE(chosen(rows, rules), Numbers());
    }

    void untilUnderAmongCandidatesOnly()
    {
        CleanUpRules rules;
        rules.untilUnder = 1;
        rules.senders = QStringList{QStringLiteral("bob@example.org")};
        QCOMPARE(chosen({row(1, 3), row(2, 2, 1000, "bob@example.org"), row(3, 1)}, rules), Numbers{2});
    }

    void senders_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<bool>("fits");
        QTest::newRow("address") << QStringLiteral("News@Shop.Example.org") << true;
        QTest::newRow("other address") << QStringLiteral("ews@shop.example.org") << false;
        QTest::newRow("domain") << QStringLiteral("shop.example.org") << true;
        QTest::newRow("domain with at") << QStringLiteral("@shop.example.org") << true;
        QTest::newRow("domain above") << QStringLiteral("example.org") << true;
        QTest::newRow("no domain, its end only") << QStringLiteral("hop.example.org") << false;
        QTest::newRow("nothing") << QStringLiteral("  ") << false;
    }

    void senders()
    {
        QFETCH(QString, wanted);
        QFETCH(bool, fits);
        CleanUpRules rules;
        rules.senders = QStringList{wanted};
        QCOMPARE(!chosen({row(1, 1, 1, "news@SHOP.example.org")}, rules).isEmpty(), fits);
    }

    void conditionsNarrowEachOther()
    {
        CleanUpRules rules;
        rules.olderThanDays = 10;
        rules.biggerThan = 500;
        rules.onlySaved = true;
        QList<Row> rows{row(1, 20), row(2, 20, 100), row(3, 5), row(4, 20)};
        for (Row& each : rows)
            each.saved = each.number != 4;
        QCOMPARE(chosen(rows, rules), Numbers{1});
    }

    void whatCannotBeDeletedIsNotChosen()
    {
        CleanUpRules rules;
        rules.biggerThan = 0;
        QList<Row> rows{row(1, 1), row(2, 1), row(3, 1)};
        rows[0].gone = true;
        rows[1].id = {{}, 2};
        QCOMPARE(chosen(rows, rules), Numbers{3});
    }

    void whatIsMarkedAlreadyCountsAsGone()
    {
        CleanUpRules rules;
        rules.untilUnder = 2001;
        QList<Row> rows{row(1, 3), row(2, 2), row(3, 1)};
        rows[2].marked = true;
        const CleanUp cleanUp(rows);
        const CleanUpPlan plan = cleanUp.plan(rules, now);
        QVERIFY(plan.chosen.empty());
        QCOMPARE(plan.marked, 1);
        QCOMPARE(plan.markedOctets, 1000);
        QCOMPARE(plan.left, 2000);
    }

    void theSumsAddUp()
    {
        CleanUpRules rules;
        rules.biggerThan = 1500;
        const CleanUp cleanUp({row(1, 1, 1000), row(2, 1, 2000), row(3, 1, 3000)});
        const CleanUpPlan plan = cleanUp.plan(rules, now);
        QCOMPARE(cleanUp.octets(), 6000);
        QCOMPARE(plan.freed, 5000);
        QCOMPARE(plan.left, 1000);
        QCOMPARE(cleanUp.idsOf(plan).size(), 2);
    }

    void aBarForEachSenderBiggestFirst()
    {
        CleanUpRules rules;
        rules.biggerThan = 0;
        const CleanUp cleanUp({row(1, 1, 100, "a@example.org"), row(2, 1, 500, "b@example.org"),
                               row(3, 1, 450, "A@example.org"), row(4, 1, 0, "c@example.org")});
        const CleanUpPlan plan = cleanUp.plan(rules, now);
        QCOMPARE(plan.shares.size(), 2);
        QCOMPARE(plan.shares[0].address, QStringLiteral("a@example.org"));
        QCOMPARE(plan.shares[0].messages, 2);
        QCOMPARE(plan.shares[0].octets, 550);
        QCOMPARE(plan.shares[1].octets, 500);
        QCOMPARE(plan.otherSenders, 0);
    }

    void tooManySendersAreTakenTogether()
    {
        CleanUpRules rules;
        rules.biggerThan = 0;
        QList<Row> rows;
        for (int n = 1; n <= 20; ++n)
            rows.append(row(n, 1, n, ("s" + QByteArray::number(n) + "@example.org").constData()));
        const CleanUpPlan plan = CleanUp(rows).plan(rules, now);
        QCOMPARE(plan.shares.size(), CleanUp::sharesShown);
        QCOMPARE(plan.shares.first().octets, 20);
        QCOMPARE(plan.otherSenders, 20 - CleanUp::sharesShown);
        QCOMPARE(plan.others.messages, 20 - CleanUp::sharesShown);
        QCOMPARE(plan.others.octets, 78); // 1 + ... + 12
    }

    void rulesComeBackFromTheirFile()
    {
        CleanUpRules rules;
        QCOMPARE(CleanUpRules::fromJson(rules.toJson()), rules);
        rules.olderThanDays = 90;
        rules.biggerThan = 5'000'000'000;
        rules.allButNewest = 0;
        rules.untilUnder = 50'000'000;
        rules.senders = QStringList{QStringLiteral("example.org")};
        rules.onlySaved = true;
        QCOMPARE(CleanUpRules::fromJson(rules.toJson()), rules);
    }

    void aSpoiledFileChoosesNothing()
    {
        const QJsonObject json{{QStringLiteral("olderThanDays"), -5},
                               {QStringLiteral("biggerThan"), QStringLiteral("much")},
                               {QStringLiteral("allButNewest"), 1e18},
                               {QStringLiteral("senders"), QStringLiteral("x")},
                               {QStringLiteral("onlySaved"), 3}};
        QVERIFY(CleanUpRules::fromJson(json).chooseNothing());
        QVERIFY(CleanUpRules::fromJson({}).chooseNothing());
    }
};

QTEST_APPLESS_MAIN(CleanUpTest)
#include "clean_up_test.moc"
