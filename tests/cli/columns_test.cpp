// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/columns.h"

#include <QtTest>

class ColumnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsCells_data();
    void countsCells();
    void padsToTheSameWidth();
    void shortensBetweenCharacters();
};

void ColumnsTest::countsCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("cells");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("plain") << QStringLiteral("Hello") << 5;
    QTest::newRow("Chinese") << QStringLiteral("\u4f60\u597d") << 4;
    QTest::newRow("Korean") << QStringLiteral("\ud55c\uae00") << 4;
    QTest::newRow("emoji") << QStringLiteral("\U0001F600") << 2;
    QTest::newRow("e and a combining acute") << QStringLiteral("e\u0301") << 1;
    QTest::newRow("zero-width joiner") << QStringLiteral("a\u200Db") << 2;
}

void ColumnsTest::countsCells()
{
    QFETCH(QString, text);
    QFETCH(int, cells);
    QCOMPARE(cli::cellsOf(text), cells);
}

void ColumnsTest::padsToTheSameWidth()
{
    QCOMPARE(cli::padded(QStringLiteral("ab"), 4), QStringLiteral("ab  "));
    QCOMPARE(cli::padded(QStringLiteral("\u4f60"), 4), QStringLiteral("\u4f60  "));
    QCOMPARE(cli::padded(QStringLiteral("too long"), 4), QStringLiteral("too long"));
}

void ColumnsTest::shortensBetweenCharacters()
{
    QCOMPARE(cli::shortened(QStringLiteral("abc"), 3), QStringLiteral("abc"));
    QCOMPARE(cli::shortened(QStringLiteral("abcd"), 3), QStringLiteral("ab\u2026"));
    QCOMPARE(cli::shortened(QStringLiteral("a\U0001F600\U0001F600"), 3), QStringLiteral("a\u2026"));
}

QTEST_APPLESS_MAIN(ColumnsTest)
#include "columns_test.moc"
