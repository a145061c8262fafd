// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/line_ends.h"

#include <QtTest>

class LineEndsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void becomesLfAndComesBack_data();
    void becomesLfAndComesBack();
    void aLoneLfIsNotTaken_data();
    void aLoneLfIsNotTaken();
};

void LineEndsTest::becomesLfAndComesBack_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("lines") << QByteArray("a\r\nb\r\n") << QByteArray("a\nb\n");
    QTest::newRow("empty lines") << QByteArray("\r\n\r\n\r\n") << QByteArray("\n\n\n");
    QTest::newRow("no last line end") << QByteArray("a\r\nb") << QByteArray("a\nb");
    QTest::newRow("ends with CR") << QByteArray("a\r\nb\r") << QByteArray("a\nb\r");
    QTest::newRow("lone CR inside") << QByteArray("a\rb\r\n") << QByteArray("a\rb\n");
    QTest::newRow("CR CR LF") << QByteArray("a\r\r\nb\r\r") << QByteArray("a\r\nb\r\r");
    QTest::newRow("NUL") << QByteArray("a\0b\r\n", 5) << QByteArray("a\0b\n", 4);
}

void LineEndsTest::becomesLfAndComesBack()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, kept);
    for (const qsizetype size : {1, 2, 3, 7, 1000}) {
        store::ToLf toLf;
        QByteArray out;
        for (qsizetype i = 0; i < sent.size(); i += size) {
            QVERIFY(toLf.convert(QByteArrayView(sent).sliced(i, qMin(size, sent.size() - i)), out));
        }
        out += toLf.held().toByteArray();
        QCOMPARE(out, kept);
        QCOMPARE(store::toCrLf(out), sent);
    }
}

void LineEndsTest::aLoneLfIsNotTaken_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("at the beginning") << QByteArray() << QByteArray("\na");
    QTest::newRow("in a piece") << QByteArray("a\r\n") << QByteArray("b\nc");
    QTest::newRow("behind a CRLF") << QByteArray("a\r\n") << QByteArray("\n");
    QTest::newRow("behind a CRLF in two pieces") << QByteArray("a\r") << QByteArray("\n\n");
    QTest::newRow("late, behind good lines") << QByteArray("a") << QByteArray("b\r\nc\r\nd\n");
}

void LineEndsTest::aLoneLfIsNotTaken()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    store::ToLf toLf;
    QByteArray out = "\r"; // of somebody else: it makes no CRLF with what comes
    QVERIFY(toLf.convert(first, out));
    const QByteArray before = out;
    const QByteArray held = toLf.held().toByteArray();
    QVERIFY(!toLf.convert(second, out));
    QCOMPARE(toLf.held().toByteArray(), held);
    QCOMPARE(out, before);
}

QTEST_APPLESS_MAIN(LineEndsTest)
#include "line_ends_test.moc"
