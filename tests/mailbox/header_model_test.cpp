// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/header_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mailbox;

namespace {

MessageId id(int n)
{
    return {"uid" + QByteArray::number(n), 0};
}

Row waiting(int number, qint64 octets = 1000)
{
    Row row;
    row.id = id(number);
    row.number = number;
    row.octets = octets;
    return row;
}

QList<Row> waitingRows(int first, int last)
{
    QList<Row> rows;
    for (int number = first; number <= last; ++number)
        rows.append(waiting(number, 100 * number));
    return rows;
}

// Message n of the tests came on day n, from a sender and with a subject that follow no order.
HeaderUpdate header(int n)
{
    static const char* const senders[] = {"Zoe", "Ada", "Moe", "Bob"};
    static const char* const subjects[] = {"Re: Apples", "Pears", "apples", "Zebra"};
    mail::Summary summary;
    summary.from = {{QString::fromLatin1(senders[n % 4]), QStringLiteral("%1@example.org").arg(n)}};
    summary.subject = QString::fromLatin1(subjects[n % 4]);
    summary.date = QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC).addDays(n);
    return {id(n), false, summary};
}

QList<HeaderUpdate> headers(int first, int last)
{
    QList<HeaderUpdate> list;
    for (int n = last; n >= first; --n)
        list.append(header(n));
    return list;
}

// The model as somebody would see it: one word a line, "*" for a mark, "?" for an unknown header.
QString drawn(const HeaderModel& model)
{
    QStringList words;
    for (int line = 0; line < model.rowCount(); ++line) {
        const Row& row = model.rowAt(line);
        words += QString::number(row.number) + (row.headerKnown ? QString() : QStringLiteral("?")) +
                 (row.marked ? QStringLiteral("*") : QString());
    }
    return words.join(QLatin1Char(' '));
}

struct World {
    HeaderModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit World(int messages = 0, bool withHeaders = false)
    {
        model.setRows(waitingRows(1, messages));
        if (withHeaders)
            model.apply(headers(1, messages));
    }
};

} // namespace

class HeaderModelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void newestFirstBeforeAnyHeader()
    {
        World world(4);
        QCOMPARE(drawn(world.model), QStringLiteral("4? 3? 2? 1?"));
    }

    void packedRowsComeBehindTheFirstOfThem()
    {
        World world;
        QSignalSpy reset(&world.model, &HeaderModel::modelReset);
        QSignalSpy moved(&world.model, &HeaderModel::layoutChanged);
        world.model.take(mailbox::PackedRows(waitingRows(5, 6)));
        QCOMPARE(drawn(world.model), QStringLiteral("6? 5?"));
        world.model.setOpened(id(5));
        const QPersistentModelIndex five = world.model.indexOf(id(5));
        world.model.take(mailbox::PackedRows(waitingRows(1, 6)));
        QCOMPARE(drawn(world.model), QStringLiteral("6? 5? 4? 3? 2? 1?"));
        QCOMPARE(five, QPersistentModelIndex(world.model.indexOf(id(5))));
        QVERIFY2(world.model.wasOpenedAt(five.row()), "what was learnt meanwhile stays");
        QVERIFY(reset.isEmpty() && moved.isEmpty());
        world.model.take(mailbox::PackedRows(waitingRows(2, 3))); // others went
        QCOMPARE(drawn(world.model), QStringLiteral("3? 2?"));
    }

    void nothingJumpsWhileHeadersStreamIn()
    {
        World world(6);
        QSignalSpy moved(&world.model, &HeaderModel::layoutChanged);
        QSignalSpy changed(&world.model, &HeaderModel::dataChanged);
        world.model.apply(headers(4, 6));
        QCOMPARE(drawn(world.model), QStringLiteral("6 5 4 3? 2? 1?"));
        world.model.apply(headers(1, 3));
        QCOMPARE(drawn(world.model), QStringLiteral("6 5 4 3 2 1"));
        QCOMPARE(moved.count(), 0);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed[0][0].toModelIndex().row(), 0);
        QCOMPARE(changed[0][1].toModelIndex().row(), 2);
        QCOMPARE(changed[0][1].toModelIndex().column(), 4);
    }

    void announcesExactlyTheRunsThatChanged()
    {
        World world(8, true);
        QSignalSpy changed(&world.model, &HeaderModel::dataChanged);
        world.model.setSaved({id(8), id(7), id(3)}, true);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(changed[1][0].toModelIndex().row(), 5);
        QCOMPARE(changed[1][1].toModelIndex().row(), 5);
        world.model.setSaved({id(8)}, true);
        QCOMPARE(changed.count(), 2);
    }

    void anOldDateFindsItsPlace()
    {
        World world(4);
        HeaderUpdate old = header(4);
        old.summary.date = old.summary.date.addYears(-3);
        world.model.apply({old, header(3)});
        QCOMPARE(drawn(world.model), QStringLiteral("3 4 2? 1?"));
    }

    void aHeaderWithoutDateStaysBelow()
    {
        World world(3);
        HeaderUpdate undated = header(3);
        undated.summary.date = {};
        world.model.apply({undated, header(2), header(1)});
        QCOMPARE(drawn(world.model), QStringLiteral("2 1 3"));
    }

    void sorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("ascending");
        QTest::addColumn<QString>("picture");
        // 1 Ada Pears, 2 Moe apples, 3 Bob Zebra, 4 Zoe Re: Apples, 5 has no header
        QTest::newRow("from") << 0 << true << "1 3 2 4 5?";
        QTest::newRow("from, down") << 0 << false << "4 2 3 1 5?";
        QTest::newRow("subject without Re and case") << 1 << true << "4 2 1 3 5?";
        QTest::newRow("date") << 2 << true << "1 2 3 4 5?";
        QTest::newRow("date, down") << 2 << false << "4 3 2 1 5?";
        QTest::newRow("size") << 3 << true << "1 2 3 4 5?";
        QTest::newRow("size, down") << 3 << false << "5? 4 3 2 1";
    }

    void sorts()
    {
        World world(5);
        world.model.apply(headers(1, 4));
        QFETCH(int, column);
        QFETCH(bool, ascending);
        world.model.sort(column, Qt::AscendingOrder);
        world.model.sort(column, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
        QTEST(drawn(world.model), "picture");
    }

    void subjectsThatBeginAlikeAreSortedByTheirEnds_data()
    {
        QTest::addColumn<bool>("ascending");
        QTest::newRow("ascending") << true;
        QTest::newRow("descending") << false;
    }

    void subjectsThatBeginAlikeAreSortedByTheirEnds()
    {
        QFETCH(bool, ascending);
        World world(60);
        QList<HeaderUpdate> all;
        for (int n = 1; n <= 60; ++n) { // three of each
            HeaderUpdate one = header(n);
            one.summary.subject =
                QStringLiteral("Minutes of the meeting, part %1").arg(n * 7 % 20, 2, 10, QLatin1Char('0'));
            if (n % 5 == 0)
                one.summary.subject.chop(3);
            all.append(one);
        }
        world.model.apply(all);
        world.model.setOrder({Column::Subject, ascending ? Qt::AscendingOrder : Qt::DescendingOrder});
        for (int line = 1; line < world.model.rowCount(); ++line) {
            const Row& above = world.model.rowAt(line - 1);
            const Row& below = world.model.rowAt(line);
            const int differ = above.summary.subject.compare(below.summary.subject);
            QVERIFY(differ == 0 ? above.number > below.number : (differ < 0) == ascending);
        }
    }

    void aRowIsToldAsItCame()
    {
        HeaderModel model;
        Row row = waiting(3, 4711);
        row.id.copy = 2;
        row.headerKnown = row.saved = row.opened = row.textEnough = true;
        row.summary.subject = QStringLiteral("Re:  Grüße\u00a0\U0001F389");
        row.summary.from = {{QStringLiteral("Zoë"), QStringLiteral("z@example.org")},
                            {{}, QStringLiteral("b@example.org")}};
        row.summary.to = {{QStringLiteral("Ada"), {}}};
        row.summary.date = QDateTime(QDate(1969, 7, 20), QTime(20, 17, 40, 5), Qt::UTC);
        model.setRows({row, waiting(4)});
        const Row* told = model.find(row.id);
        QVERIFY(told);
        QCOMPARE(told->id, row.id);
        QCOMPARE(told->number, row.number);
        QCOMPARE(told->octets, row.octets);
        QVERIFY(told->headerKnown && told->saved && told->opened && told->textEnough);
        QVERIFY(!told->marked && !told->gone && !told->headerMissing);
        QCOMPARE(told->summary.subject, row.summary.subject);
        QCOMPARE(told->summary.from, row.summary.from);
        QCOMPARE(told->summary.to, row.summary.to);
        QCOMPARE(told->summary.date, row.summary.date);
        QVERIFY(!model.find(id(4))->headerKnown);
        QVERIFY(!model.find(id(4))->summary.date.isValid());
        QCOMPARE(model.saved(), QList{row.id});
    }

    void troubleIsToldAndTakenBack()
    {
        World world(2, true);
        world.model.setTrouble(id(2), QStringLiteral("It broke."));
        const int line = world.model.indexOf(id(2)).row();
        QVERIFY(world.model.hasTroubleAt(line));
        QCOMPARE(world.model.index(line, int(Column::State)).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("It broke."));
        world.model.setTrouble(id(2), {});
        QVERIFY(!world.model.hasTroubleAt(line));
    }

    void aSortKeepsWhatWasSelected()
    {
        World world(4, true);
        const QPersistentModelIndex chosen = world.model.indexOf(id(1), Column::Subject);
        world.model.sort(int(Column::From), Qt::AscendingOrder);
        QCOMPARE(world.model.rowAt(chosen.row()).number, 1);
        QCOMPARE(chosen.column(), int(Column::Subject));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("picture");
        QTest::newRow("nothing") << ""
                                 << "5? 4 3 2 1";
        QTest::newRow("blanks") << "  "
                                << "5? 4 3 2 1";
        QTest::newRow("subject, any case") << "APPLES"
                                           << "4 2";
        QTest::newRow("name") << "zoe"
                              << "4";
        QTest::newRow("address") << "3@example"
                                 << "3";
        QTest::newRow("all words, any order") << "apples moe"
                                              << "2";
        QTest::newRow("across fields does not count") << "moe apples"
                                                      << "2";
        QTest::newRow("no match") << "quince"
                                  << "";
    }

    void filters()
    {
        World world(5);
        world.model.apply(headers(1, 4));
        world.model.sort(int(Column::Size), Qt::DescendingOrder);
        QFETCH(QString, text);
        world.model.setFilter(text);
        QTEST(drawn(world.model), "picture");
        world.model.setFilter({});
        QCOMPARE(drawn(world.model), QStringLiteral("5? 4 3 2 1"));
    }

    void aNarrowerFilterThenAWiderOne()
    {
        World world(100, true);
        world.model.setFilter(QStringLiteral("appl"));
        QCOMPARE(world.model.rowCount(), 50);
        world.model.setFilter(QStringLiteral("apples zoe"));
        QCOMPARE(world.model.rowCount(), 25);
        world.model.setFilter(QStringLiteral("appl"));
        QCOMPARE(world.model.rowCount(), 50);
        QCOMPARE(world.model.total(), 100);
    }

    void aFilterKeepsThePersistentIndexesThatStay()
    {
        World world(100, true);
        const QPersistentModelIndex stays = world.model.indexOf(id(40));
        const QPersistentModelIndex goes = world.model.indexOf(id(41));
        world.model.setFilter(QStringLiteral("zoe"));
        QVERIFY(stays.isValid());
        QCOMPARE(world.model.rowAt(stays.row()).number, 40);
        QVERIFY(!goes.isValid());
        QVERIFY(!world.model.indexOf(id(41)).isValid());
    }

    void headersArriveIntoAFilter()
    {
        World world(8);
        world.model.setFilter(QStringLiteral("ada"));
        QCOMPARE(drawn(world.model), QString());
        world.model.apply(headers(1, 8));
        QCOMPARE(drawn(world.model), QStringLiteral("5 1"));
    }

    void aNewListingKeepsHeadersMarksAndSelection()
    {
        World world(5, true);
        world.model.setMarked({id(2), id(4)}, true);
        const QPersistentModelIndex chosen = world.model.indexOf(id(4));
        QList<Row> listing{waiting(1), waiting(4), waiting(6), waiting(7)};
        listing[1].number = 2; // numbers shift from session to session
        listing[2].number = 3;
        listing[3].number = 4;
        world.model.setRows(listing);
        QCOMPARE(drawn(world.model), QStringLiteral("2* 1 4? 3?"));
        QCOMPARE(world.model.find(id(4))->summary.subject, QStringLiteral("Re: Apples"));
        QCOMPARE(chosen.row(), 0);
        QCOMPARE(world.model.find(id(2)), nullptr);
        QCOMPARE(world.model.markedRows().size(), 1);
    }

    void aListingInAnotherOrderFindsEachMessage()
    {
        World world(6, true);
        QList<Row> listing = waitingRows(1, 8);
        std::reverse(listing.begin(), listing.end());
        world.model.setRows(listing);
        QCOMPARE(drawn(world.model), QStringLiteral("6 5 4 3 2 1 8? 7?"));
        QCOMPARE(world.model.find(id(5))->summary.subject, header(5).summary.subject);
    }

    void aListingBringsTheHeadersThatAreMissing()
    {
        World world(4);
        world.model.apply(headers(4, 4));
        QList<Row> listing = waitingRows(1, 5);
        for (Row& row : listing) {
            row.headerKnown = row.number != 1;
            row.summary = header(int(row.number)).summary;
        }
        listing[3].summary.subject = QStringLiteral("not what came by itself");
        world.model.setRows(listing);
        QCOMPARE(drawn(world.model), QStringLiteral("5 4 3 2 1?"));
        QCOMPARE(world.model.find(id(4))->summary.subject, header(4).summary.subject);
        for (const int n : {2, 3, 5}) {
            QCOMPARE(world.model.find(id(n))->summary.subject, header(n).summary.subject);
            QCOMPARE(world.model.find(id(n))->summary.from, header(n).summary.from);
        }
        world.model.setFilter(QStringLiteral("zoe"));
        QCOMPARE(drawn(world.model), QStringLiteral("4"));
    }

    void everySecondMessageGoes()
    {
        World world(200, true);
        const QPersistentModelIndex chosen = world.model.indexOf(id(100));
        QList<Row> listing;
        for (int n = 2; n <= 200; n += 2)
            listing.append(waiting(n));
        world.model.setRows(listing);
        QCOMPARE(world.model.rowCount(), 100);
        QCOMPARE(world.model.rowAt(chosen.row()).number, 100);
        world.model.setRows(waitingRows(1, 200));
        QCOMPARE(world.model.rowCount(), 200);
        QCOMPARE(world.model.rowAt(chosen.row()).number, 100);
    }

    void withoutUniqueIdsNothingIsCarriedOver()
    {
        World world;
        Row row = waiting(1);
        row.id = {{}, 1};
        world.model.setRows({row});
        HeaderUpdate update = header(1);
        update.id = row.id;
        world.model.apply({update});
        QCOMPARE(world.model.setMarked({row.id}, true), 0);
        world.model.setRows({row});
        QCOMPARE(drawn(world.model), QStringLiteral("1?"));
    }

    void theSameIdTwiceInAListingIsOneRow()
    {
        World world;
        world.model.setRows({waiting(1), waiting(1, 2000)});
        QCOMPARE(world.model.rowCount(), 1);
        QCOMPARE(world.model.find(id(1))->octets, 2000);
    }

    void marksCanBeTakenBack()
    {
        World world(3, true);
        QSignalSpy told(&world.model, &HeaderModel::marksChanged);
        world.model.setMarked({id(1), id(3)}, true);
        QCOMPARE(drawn(world.model), QStringLiteral("3* 2 1*"));
        world.model.undo();
        QCOMPARE(drawn(world.model), QStringLiteral("3 2 1"));
        world.model.redo();
        QCOMPARE(drawn(world.model), QStringLiteral("3* 2 1*"));
        QCOMPARE(told.count(), 3);
        QCOMPARE(told[1][1].toBool(), false);
    }

    void marksOfAnEarlierRunWaitForTheListing()
    {
        World world;
        QSignalSpy told(&world.model, &HeaderModel::marksChanged);
        world.model.restoreMarks({id(2), id(9)});
        world.model.setRows(waitingRows(1, 3));
        QCOMPARE(drawn(world.model), QStringLiteral("3? 2?* 1?"));
        QVERIFY(told.isEmpty());
        QVERIFY(!world.model.canUndo());
    }

    void wordsForHeadersThatAreNotThere()
    {
        World world(2);
        world.model.apply({HeaderUpdate{id(2), true, {}}});
        QCOMPARE(world.model.indexOf(id(2), Column::Subject).data().toString(),
                 QStringLiteral("(no header; download to read)"));
        QCOMPARE(world.model.indexOf(id(1), Column::Subject).data().toString(), QStringLiteral("…"));
    }

    void troubleIsShownAndTakenBack()
    {
        World world(1, true);
        world.model.setTrouble(id(1), QStringLiteral("The server refused it."));
        const QModelIndex state = world.model.indexOf(id(1), Column::State);
        QCOMPARE(state.data().toString(), QStringLiteral("Trouble"));
        QCOMPARE(state.data(Qt::ToolTipRole).toString(), QStringLiteral("The server refused it."));
        world.model.setTrouble(id(1), {});
        QCOMPARE(state.data().toString(), QString());
    }

    void anotherMessageUnderTheSameIdInheritsNothing()
    {
        World world(2, true);
        world.model.setSaved({id(1)}, true);
        world.model.setOpened(id(1));
        world.model.setTrouble(id(1), QStringLiteral("old trouble"));
        world.model.setMarked({id(1), id(2)}, true);
        HeaderUpdate another = header(1);
        another.replaced = true;
        another.summary.subject = QStringLiteral("Another");
        world.model.apply({another});
        const Row* row = world.model.find(id(1));
        QCOMPARE(row->summary.subject, QStringLiteral("Another"));
        QVERIFY(!row->saved && !row->marked);
        const int line = world.model.indexOf(id(1)).row();
        QVERIFY(!world.model.hasTroubleAt(line) && !world.model.wasOpenedAt(line));
        world.model.undo();
        world.model.redo();
        QVERIFY(!world.model.find(id(1))->marked);
        QVERIFY(world.model.find(id(2))->marked);
    }

    void whatWasOpenedBeforeIsKnownAsOpened()
    {
        World world(1, true);
        Row before = waiting(1);
        before.opened = true;
        world.model.setRows({before, waiting(2)});
        QVERIFY(world.model.wasOpenedAt(world.model.indexOf(id(1)).row()));
        QVERIFY(!world.model.wasOpenedAt(world.model.indexOf(id(2)).row()));
    }

    void aForgottenMarkDoesNotComeBackByUndo()
    {
        World world(2, true);
        world.model.setMarked({id(1)}, true);
        world.model.setMarked({id(1)}, false);
        QSignalSpy told(&world.model, &HeaderModel::marksChanged);
        world.model.forgetMarks({id(1)});
        QVERIFY(!world.model.canUndo());
        QCOMPARE(told.count(), 0);
        QCOMPARE(world.model.rows().size(), 2);
    }
};

QTEST_GUILESS_MAIN(HeaderModelTest)
#include "header_model_test.moc"
