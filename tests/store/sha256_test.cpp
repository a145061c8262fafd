// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sha256.h"

#include <QtTest>

class Sha256Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownAnswers_data();
    void knownAnswers();
    void piecesMakeNoDifference();
    void isSpentAfterItsAnswer();
};

void Sha256Test::knownAnswers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("hex");
    // FIPS 180-4, the examples of its appendix
    QTest::newRow("nothing") << QByteArray()
                             << QByteArray(
                                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << QByteArray(
                                       "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

void Sha256Test::knownAnswers()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, hex);
    QCOMPARE(store::sha256Hex(text), hex);
}

void Sha256Test::piecesMakeNoDifference()
{
    const QByteArray text = QByteArray("all is well\r\n").repeated(1000);
    for (const qsizetype size : {1, 7, 64, 4096}) {
        store::Sha256 hash;
        for (qsizetype i = 0; i < text.size(); i += size)
            hash.add(QByteArrayView(text).sliced(i, qMin(size, text.size() - i)));
        QCOMPARE(hash.hex(), store::sha256Hex(text));
    }
}

void Sha256Test::isSpentAfterItsAnswer()
{
    store::Sha256 hash;
    hash.add("abc");
    QVERIFY(!hash.hex().isEmpty());
    QVERIFY2(hash.hex().isEmpty(), "a second answer could only be wrong");
}

QTEST_APPLESS_MAIN(Sha256Test)
#include "sha256_test.moc"
