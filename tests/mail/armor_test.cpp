// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/armor.h"

#include "message_file.h"

#include <QTest>

using mail::armoredIn;
using mail::Protection;
using mail::Reading;
using mailtest::readingOf;

namespace {

const QByteArray signature = "-----BEGIN PGP SIGNATURE-----\n\nAAAA\n=AAAA\n-----END PGP SIGNATURE-----\n";
const QByteArray begin = "-----BEGIN PGP SIGNED MESSAGE-----\n";
const QByteArray signedText = begin + "Hash: SHA256\n\nI owe you ten.\n" + signature;

} // namespace

/// Inline PGP as it lies in texts; what GnuPG says to it is in protection_test.
class ArmorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesOffTheMarks()
    {
        const auto found = armoredIn("before\n" + signedText + "behind\n");
        QCOMPARE(found.size(), 1);
        QVERIFY(found[0].isSigned);
        QVERIFY(!found[0].isAll);
        QVERIFY(armoredIn("\n" + signedText + "\n")[0].isAll);
        QCOMPARE(found[0].begin, 7);
        QCOMPARE(found[0].end, 7 + signedText.size());
        QCOMPARE(found[0].readable, "I owe you ten.\n");
    }

    void takesWhatIsEncrypted()
    {
        const auto found = armoredIn("a\n-----BEGIN PGP MESSAGE-----\nCharset: koi8-r\n\nAAAA\n"
                                     "-----END PGP MESSAGE-----\nb\n");
        QCOMPARE(found.size(), 1);
        QVERIFY(!found[0].isSigned);
        QCOMPARE(found[0].charset, "koi8-r");
    }

    void undoesTheEscapesOfDashes()
    {
        const auto found = armoredIn(begin + "\n- -- \n- - one\n--two\n" + signature);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].readable, "-- \n- one\n--two\n");
    }

    void bearsBlanksAtTheEndsOfLines()
    {
        QCOMPARE(armoredIn(QByteArray(signedText).replace("\n", " \r\n")).size(), 1);
    }

    void leavesTextAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("another line before the empty one")
            << begin + "Hash: SHA256\nPay: a hundred\n\nten\n" + signature;
        QTest::newRow("words before the empty line") << begin + "Pay a hundred\n\nten\n" + signature;
        QTest::newRow("no signature") << begin + "\nten\n";
        QTest::newRow("signature without an end") << QByteArray(signedText).replace("-----END", "----END");
        QTest::newRow("dashes that were not escaped") << begin + "\n-----ten\n" + signature;
        QTest::newRow("quoted") << QByteArray("> " + signedText).replace("\n", "\n> ");
        QTest::newRow("encrypted without an end") << QByteArray("-----BEGIN PGP MESSAGE-----\n\nAAAA\n");
        QTest::newRow("a key") << QByteArray(
            "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nA\n-----END PGP PUBLIC KEY BLOCK-----\n");
    }

    void leavesTextAlone()
    {
        QFETCH(QByteArray, text);
        QVERIFY(armoredIn(text).isEmpty());
        const Reading reading = readingOf("Subject: s\n\n" + text);
        QCOMPARE(reading.text, QString::fromLatin1(text));
        QVERIFY(reading.protections.isEmpty());
    }

    void takesWhatGoesOn()
    {
        const QByteArray cut = "Subject: s\n\n" + signedText.first(signedText.indexOf("ten"));
        const Reading reading = mail::readBeginning(cut, {.announced = 10'000});
        QCOMPARE(reading.text, QStringLiteral("I owe you "));
        QCOMPARE(reading.protections.size(), 1);
        QVERIFY(!reading.textWhole);
    }

    void keepsWhatIsSignedApart()
    {
        const Reading reading = readingOf("Subject: s\n\nbefore\n" + signedText + "\nbehind\n" + signedText);
        QCOMPARE(reading.passages.size(), 4);
        QCOMPARE(reading.passages[0].protection, -1);
        QCOMPARE(reading.passages[1].protection, 0);
        QCOMPARE(reading.passages[2].protection, -1);
        QCOMPARE(reading.passages[3].protection, 1);
        QVERIFY(!reading.protections[0].whole);
        QVERIFY(readingOf("Subject: s\n\n" + signedText).protections[0].whole);
        QCOMPARE(mail::plainText(reading.passages[1].text), QStringLiteral("I owe you ten.\n"));
        QCOMPARE(reading.text, QStringLiteral("before\nI owe you ten.\n\nbehind\nI owe you ten.\n"));
        QVERIFY(reading.sent.contains(QStringLiteral("BEGIN PGP SIGNATURE")));
    }

    void keepsThePageBesideIt()
    {
        const Reading reading = readingOf("Content-Type: multipart/alternative; boundary=a\n\n--a\n\n" +
                                          signedText + "\n--a\nContent-Type: text/html\n\n<p>page\n--a--\n");
        QCOMPARE(reading.passages.size(), 2);
        QVERIFY(reading.passages[0].pages.isEmpty());
        QCOMPARE(reading.passages[1].pages.size(), 1);
        QCOMPARE(reading.passages[1].protection, -1);
        QVERIFY(!reading.textFromHtml);
    }

    void bearsFloods()
    {
        QCOMPARE(armoredIn(signedText.repeated(10'000)).size(), 20);
        QVERIFY(armoredIn((begin + "\n").repeated(100'000)).isEmpty());
        QVERIFY(armoredIn((begin + "\n-----BEGIN PGP SIGNATURE-----\n").repeated(50'000)).isEmpty());
        QVERIFY(armoredIn(QByteArray("-----BEGIN PGP MESSAGE-----\n\n").repeated(100'000)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ArmorTest)
#include "armor_test.moc"
