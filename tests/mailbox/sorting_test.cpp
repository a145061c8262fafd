// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many messages are sorted in another thread, while this one goes on and the mailbox changes.
#include "mailbox/header_model.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace mailbox;

namespace {

constexpr int many = 6000; // more than are sorted at once

MessageId id(int n)
{
    return {"uid" + QByteArray::number(n), 0};
}

QList<Row> listing(int first, int last)
{
    QList<Row> rows;
    for (int n = first; n <= last; ++n) {
        Row row;
        row.id = id(n);
        row.number = n;
        row.octets = 1000 + n * 7919 % 5003;
        rows.append(row);
    }
    return rows;
}

HeaderUpdate header(int n, const QString& subject)
{
    const QString sender = QStringLiteral("Sender %1").arg(n * 31 % 97, 3, 10, QLatin1Char('0'));
    return {id(n),
            false,
            {subject,
             {{sender, QStringLiteral("a@example.org")}},
             {},
             QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC).addSecs(n * 600)}};
}

QString subjectOf(int n)
{
    return QStringLiteral("The same beginning %1").arg(n * 7919 % 10'007, 5, 10, QLatin1Char('0'));
}

QList<HeaderUpdate> headers(int first, int last)
{
    QList<HeaderUpdate> all;
    for (int n = last; n >= first; --n)
        all.append(header(n, subjectOf(n)));
    return all;
}

/// Counts what views ask for, row by row.
struct AskedModel : HeaderModel {
    mutable int asked = 0;

    QVariant data(const QModelIndex& index, int role) const override
    {
        ++asked;
        return HeaderModel::data(index, role);
    }
};

struct World {
    AskedModel model;
    QSignalSpy sorted{&model, &HeaderModel::orderChanged};

    explicit World(int messages = many)
    {
        model.setRows(listing(1, messages));
        model.apply(headers(1, messages));
    }

    QStringList subjects() const
    {
        QStringList all;
        for (int line = 0; line < model.rowCount(); ++line)
            all.append(model.rowAt(line).summary.subject);
        return all;
    }
};

const Order bySubject{Column::Subject, Qt::AscendingOrder};

bool isSorted(const QStringList& words)
{
    return std::is_sorted(words.begin(), words.end());
}

} // namespace

class SortingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theListStaysAsItWasUntilItIsSorted()
    {
        World world;
        const QPersistentModelIndex chosen = world.model.indexOf(id(77));
        world.model.setOrder(bySubject);
        QCOMPARE(world.model.order(), bySubject);
        QCOMPARE(world.model.rowAt(0).number, many);
        QVERIFY(world.sorted.isEmpty());
        QVERIFY(world.sorted.wait());
        QVERIFY(isSorted(world.subjects()));
        QCOMPARE(world.model.rowAt(chosen.row()).number, 77);
        QCOMPARE(world.model.rowCount(), many);
    }

    void aFewAreSortedAtOnce()
    {
        World world(100);
        world.model.setOrder(bySubject);
        QCOMPARE(world.sorted.count(), 1);
        QVERIFY(isSorted(world.subjects()));
    }

    void noViewIsAskedToSortOrToFilter()
    {
        World world;
        world.model.setOrder(bySubject);
        QVERIFY(world.sorted.wait());
        world.model.setFilter(QStringLiteral("beginning larger:2k"));
        world.model.setFilter({});
        QCOMPARE(world.model.asked, 0);
    }

    void whatComesAndChangesMeanwhileStandsWhereItBelongs()
    {
        World world;
        world.model.setOrder(bySubject);
        world.model.setRows(listing(1, many + 500));
        world.model.apply(headers(many + 1, many + 500));
        QList<HeaderUpdate> others;
        for (int n = 1; n < many; n += 7)
            others.append(header(n, QStringLiteral("Now %1").arg(n * 31 % 9973, 5, 10, QLatin1Char('0'))));
        world.model.apply(others);
        QVERIFY(world.sorted.wait());
        QCOMPARE(world.model.rowCount(), many + 500);
        QVERIFY(isSorted(world.subjects()));
    }

    void whatGoesMeanwhileIsGone()
    {
        World world;
        world.model.setOrder(bySubject);
        world.model.setRows(listing(1000, many));
        QVERIFY(world.sorted.wait());
        QCOMPARE(world.model.rowCount(), many - 999);
        QVERIFY(isSorted(world.subjects()));
    }

    void whatIsFilteredMeanwhileStaysFiltered()
    {
        World world;
        world.model.setOrder(bySubject);
        world.model.setFilter(QStringLiteral("larger:3000"));
        const int found = world.model.rowCount();
        QVERIFY(found < many);
        QVERIFY(world.sorted.wait());
        QCOMPARE(world.model.rowCount(), found);
        QVERIFY(isSorted(world.subjects()));
        world.model.setFilter({});
        QCOMPARE(world.model.rowCount(), many);
        QVERIFY(isSorted(world.subjects()));
    }

    void theLatestWishCounts()
    {
        World world;
        world.model.setOrder(bySubject);
        world.model.setOrder({Column::Size, Qt::AscendingOrder});
        QVERIFY(world.sorted.wait());
        QCOMPARE(world.sorted.count(), 1);
        QCOMPARE(world.model.order().column, Column::Size);
        for (int line = 1; line < world.model.rowCount(); ++line)
            QVERIFY(world.model.rowAt(line - 1).octets <= world.model.rowAt(line).octets);
    }

    void theModelMayGoBeforeItIsSorted()
    {
        for (int round = 0; round < 20; ++round) {
            HeaderModel model;
            model.setRows(listing(1, many));
            model.apply(headers(1, many));
            model.setOrder(bySubject);
            if (round % 2)
                model.apply(headers(1, 100));
        }
    }
};

QTEST_GUILESS_MAIN(SortingTest)
#include "sorting_test.moc"
