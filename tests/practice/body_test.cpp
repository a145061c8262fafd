// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/body.h"

#include <QTest>

namespace practice {

/// Gives `bytes` in pieces of `size`.
static Pieces inPieces(const QByteArray& bytes, int size)
{
    return [bytes, size, at = qsizetype{0}]() mutable {
        const QByteArray piece = bytes.mid(at, size);
        at += piece.size();
        return piece;
    };
}

static QByteArray all(Pieces pieces)
{
    QByteArray whole;
    for (QByteArray piece = pieces(); !piece.isEmpty(); piece = pieces())
        whole += piece;
    return whole;
}

class BodyTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stuffs_data();
    void stuffs();
    void begins_data();
    void begins();
    void convertsLineEnds();
};

void BodyTest::stuffs_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("wire");
    QTest::newRow("nothing to do") << QByteArray("a.b\r\nc\r\n") << QByteArray("a.b\r\nc\r\n.\r\n");
    QTest::newRow("a dot alone") << QByteArray("a\r\n.\r\nb\r\n") << QByteArray("a\r\n..\r\nb\r\n.\r\n");
    QTest::newRow("first of all") << QByteArray(".a\r\n") << QByteArray("..a\r\n.\r\n");
    QTest::newRow("two dots") << QByteArray("\r\n..\r\n") << QByteArray("\r\n...\r\n.\r\n");
    QTest::newRow("LF is no line end") << QByteArray("a\n.\nb\r\n") << QByteArray("a\n.\nb\r\n.\r\n");
    QTest::newRow("CR is no line end") << QByteArray("a\r.\rb\r\n") << QByteArray("a\r.\rb\r\n.\r\n");
    QTest::newRow("no last line end") << QByteArray("a") << QByteArray("a\r\n.\r\n");
    QTest::newRow("empty") << QByteArray() << QByteArray(".\r\n");
}

void BodyTest::stuffs()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, wire);
    for (const int size : {1, 2, 3, 7, 1000})
        QCOMPARE(all(stuffed(inPieces(message, size))), wire);
}

void BodyTest::begins_data()
{
    QTest::addColumn<int>("lines");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("header only") << 0 << QByteArray("A: 1\r\nB: 2\r\n\r\n");
    QTest::newRow("an empty line counts") << 1 << QByteArray("A: 1\r\nB: 2\r\n\r\n\r\n");
    QTest::newRow("two lines") << 2 << QByteArray("A: 1\r\nB: 2\r\n\r\n\r\none\r\n");
    QTest::newRow("more than there are") << 99 << QByteArray("A: 1\r\nB: 2\r\n\r\n\r\none\r\ntwo\r\n");
}

void BodyTest::begins()
{
    QFETCH(int, lines);
    QFETCH(QByteArray, beginning);
    for (const int size : {1, 2, 3, 7, 1000})
        QCOMPARE(all(beginningOf(inPieces("A: 1\r\nB: 2\r\n\r\n\r\none\r\ntwo\r\n", size), lines)),
                 beginning);
}

void BodyTest::convertsLineEnds()
{
    QCOMPARE(withCrlf("a\nb\r\nc\n\n"), QByteArray("a\r\nb\r\nc\r\n\r\n"));
    QCOMPARE(messageFromText("u", "a\nb").octets, 6);
    QCOMPARE(all(messageFromBytes("u", "a\nb").open()), QByteArray("a\nb\r\n"));
}

} // namespace practice

QTEST_GUILESS_MAIN(practice::BodyTest)
#include "body_test.moc"
