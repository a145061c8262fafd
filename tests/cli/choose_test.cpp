// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/choose.h"

#include <QtTest>

using cli::choose;
using cli::Shared;
using mailbox::Row;

class ChooseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsByNumberAndUid_data();
    void findsByNumberAndUid();
    void keepsTheOrderAndTakesEachOnce();
    void tellsWhatIsNotThere();
    void aSharedUidIsNotDeleted();
};

static Row row(qint64 number, const QByteArray& uid, qint64 copy = 0)
{
    Row made;
    made.number = number;
    made.id = {uid, copy};
    return made;
}

// Number 3 was deleted; one unique id is all digits; two messages share one; one has none.
static const QList<Row> rows{row(1, "abc"), row(2, "7"), row(4, "same", 0), row(5, "same", 1), row(7, {}, 7)};

static QString numbersOf(const cli::Chosen& chosen)
{
    QStringList numbers;
    for (const Row& one : chosen.rows)
        numbers += QString::number(one.number);
    return numbers.join(QLatin1Char(' '));
}

void ChooseTest::findsByNumberAndUid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("numbers");
    QTest::newRow("a number") << QStringLiteral("4") << QStringLiteral("4");
    QTest::newRow("a number, not the unique id") << QStringLiteral("7") << QStringLiteral("7");
    QTest::newRow("a unique id of digits") << QStringLiteral("uid:7") << QStringLiteral("2");
    QTest::newRow("a unique id") << QStringLiteral("abc") << QStringLiteral("1");
    QTest::newRow("a shared unique id") << QStringLiteral("same") << QStringLiteral("4 5");
    QTest::newRow("a gap") << QStringLiteral("3") << QString();
    QTest::newRow("leading zeros") << QStringLiteral("04") << QStringLiteral("4");
    QTest::newRow("nothing behind the prefix") << QStringLiteral("uid:") << QString();
    QTest::newRow("far too large") << QStringLiteral("18446744073709551617") << QString();
    QTest::newRow("another case") << QStringLiteral("ABC") << QString();
    QTest::newRow("full-width digits") << QStringLiteral("\uff14") << QString();
}

void ChooseTest::findsByNumberAndUid()
{
    QFETCH(QString, name);
    QFETCH(QString, numbers);
    const cli::Chosen chosen = choose(rows, {name}, Shared::All);
    QCOMPARE(numbersOf(chosen), numbers);
    QCOMPARE(chosen.missing.isEmpty(), !numbers.isEmpty());
}

void ChooseTest::keepsTheOrderAndTakesEachOnce()
{
    const QStringList names{QStringLiteral("7"), QStringLiteral("abc"), QStringLiteral("1"),
                            QStringLiteral("same"), QStringLiteral("5")};
    QCOMPARE(numbersOf(choose(rows, names, Shared::All)), QStringLiteral("7 1 4 5"));
}

void ChooseTest::tellsWhatIsNotThere()
{
    const cli::Chosen chosen = choose(rows, {QStringLiteral("99"), QStringLiteral("1")}, Shared::All);
    QCOMPARE(numbersOf(chosen), QStringLiteral("1"));
    const QList<base::Error> missing{{base::Fault::NoSuchMessage, QStringLiteral("99"), {}}};
    QVERIFY(chosen.missing == missing);
}

void ChooseTest::aSharedUidIsNotDeleted()
{
    const cli::Chosen chosen = choose(rows, {QStringLiteral("same"), QStringLiteral("abc")}, Shared::Refused);
    QCOMPARE(numbersOf(chosen), QStringLiteral("1"));
    QCOMPARE(chosen.missing.size(), 1);
    QVERIFY(chosen.missing.first().subject.contains(QLatin1String("2 messages")));
}

QTEST_APPLESS_MAIN(ChooseTest)
#include "choose_test.moc"
