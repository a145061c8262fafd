// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/body_decoder.h"
#include "pop3/line_decoder.h"

#include <QTest>

using pop3::BodyDecoder;
using pop3::LineDecoder;

class DecodersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bodies_data();
    void bodies();
    void lineOfExactlyTheCapPasses();
    void lineAboveTheCapIsRefusedBeforeItsEnd();
};

void DecodersTest::bodies_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("nothing at all") << QByteArray(".\r\n") << QByteArray() << QByteArray();
    QTest::newRow("stuffed dots") << QByteArray("..\r\n...x\r\n.\r\n") << QByteArray(".\r\n..x\r\n")
                                  << QByteArray();
    QTest::newRow("what follows is not touched")
        << QByteArray("a\r\n.\r\n+OK\r\n") << QByteArray("a\r\n") << QByteArray("+OK\r\n");
    QTest::newRow("LF . LF stays") << QByteArray("a\n.\nb\r\n.\r\n") << QByteArray("a\n.\nb\r\n")
                                   << QByteArray();
    QTest::newRow("LF . CRLF stays") << QByteArray("a\n.\r\nb\r\n.\r\n") << QByteArray("a\n.\r\nb\r\n")
                                     << QByteArray();
    QTest::newRow("CR . CR stays") << QByteArray("a\r.\rb\r\n.\r\n") << QByteArray("a\r.\rb\r\n")
                                   << QByteArray();
    QTest::newRow("CR CR LF is a line end")
        << QByteArray("a\r\r\n.\r\n") << QByteArray("a\r\r\n") << QByteArray();
    QTest::newRow("dot CR CR LF is no end")
        << QByteArray(".\r\r\n.\r\n") << QByteArray("\r\r\n") << QByteArray();
    QTest::newRow("NUL and 8-bit pass")
        << QByteArray("\0\xff\r\n.\r\n", 7) << QByteArray("\0\xff\r\n", 4) << QByteArray();
}

void DecodersTest::bodies()
{
    QFETCH(QByteArray, wire);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, rest);
    for (qsizetype cut = 0; cut <= wire.size(); ++cut) {
        BodyDecoder decoder;
        QByteArrayView first = QByteArrayView(wire).first(cut);
        QByteArrayView second = QByteArrayView(wire).sliced(cut);
        QByteArray decoded = decoder.feed(first);
        if (first.isEmpty())
            decoded += decoder.feed(second);
        QCOMPARE(decoded, body);
        QVERIFY(decoder.ended());
        QCOMPARE(first.toByteArray() + second.toByteArray(), rest);
    }
}

void DecodersTest::lineOfExactlyTheCapPasses()
{
    LineDecoder decoder;
    QByteArrayView input("1234\r\nnext");
    QCOMPARE(decoder.feed(input, 4), LineDecoder::Status::Line);
    QCOMPARE(decoder.line(), QByteArray("1234"));
    QCOMPARE(input.toByteArray(), QByteArray("next"));
}

void DecodersTest::lineAboveTheCapIsRefusedBeforeItsEnd()
{
    LineDecoder decoder;
    QByteArrayView input("123456");
    QCOMPARE(decoder.feed(input, 4), LineDecoder::Status::TooLong);
}

QTEST_APPLESS_MAIN(DecodersTest)
#include "decoders_test.moc"
