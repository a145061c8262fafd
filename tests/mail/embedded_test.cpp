// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/yenc.h"
#include "message_file.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>

using mail::Attachment;
using mailtest::MessageFile;
using mailtest::onTheWire;
using mailtest::readingOf;

using Kind = Attachment::Kind;
using Damage = Attachment::Damage;

namespace {

const QByteArray hello = "begin 644 hello.txt\n%:&5L;&\\`\n`\nend\n";

QByteArray letter(const QByteArray& text)
{
    return "Subject: s\nContent-Type: text/plain\n\n" + text;
}

QByteArray saved(const QByteArray& message, int index)
{
    const MessageFile file(message);
    QBuffer to;
    to.open(QIODevice::WriteOnly);
    return mail::saveAttachment(file.path(), index, to) ? to.data() : QByteArray("(failed)");
}

QByteArray yEncoded(const QByteArray& bytes)
{
    QByteArray line;
    for (const char c : bytes) {
        char out = char(c + 42);
        if (out == '\0' || out == '\n' || out == '\r' || out == '=') {
            line += '=';
            out = char(out + 64);
        }
        line += out;
    }
    return line;
}

QByteArray yFile(const QByteArray& bytes, const QByteArray& end)
{
    return "=ybegin line=128 size=" + QByteArray::number(bytes.size()) + " name=all bytes.bin\n" +
           yEncoded(bytes) + '\n' + end + '\n';
}

QByteArray allBytes()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);
    return bytes;
}

} // namespace

class EmbeddedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesUuencodedFilesOutOfTheText()
    {
        for (const QByteArray& message :
             {letter("before\n" + hello + "between\n" + hello + "behind\n"),
              onTheWire(letter("before\n" + hello + "between\n" + hello + "behind\n"))}) {
            const mail::Reading reading = readingOf(message);
            QCOMPARE(mail::plainText(reading.passages[0].text), QStringLiteral("before\nbetween\nbehind\n"));
            QCOMPARE(reading.attachments.size(), 2);
            QCOMPARE(reading.attachments[1].name, QStringLiteral("hello.txt"));
            QCOMPARE(reading.attachments[1].kind, Kind::Uuencoded);
            QCOMPARE(reading.attachments[1].damage, Damage::None);
            QCOMPARE(reading.attachments[1].octets, 5);
            QCOMPARE(saved(message, 1), "hello");
            QCOMPARE(reading.attachments[1].sha256,
                     QCryptographicHash::hash("hello", QCryptographicHash::Sha256).toHex());
            QVERIFY(reading.sent.contains(QStringLiteral("begin 644"))); // scripts get what was sent
        }
    }

    void findsThemInAnEncodedText()
    {
        const QByteArray message = "Content-Transfer-Encoding: base64\n\n" + ("hi\n" + hello).toBase64();
        QCOMPARE(mail::plainText(readingOf(message).passages[0].text), QStringLiteral("hi\n"));
        QCOMPARE(saved(message, 0), "hello");
    }

    void leavesTalkAboutItAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a sentence") << QByteArray("begin 644 words\nand go on\n");
        QTest::newRow("capitals") << QByteArray("begin 644 words\nHI THERE\n");
        QTest::newRow("no mode") << QByteArray("begin the day\n%:&5L;&\\`\n");
        QTest::newRow("mode of two digits") << QByteArray("begin 64 x\n%:&5L;&\\`\nend\n");
        QTest::newRow("mode of five digits") << QByteArray("begin 10064 x\n%:&5L;&\\`\nend\n");
        QTest::newRow("mode and no name") << QByteArray("begin 644\n%:&5L;&\\`\nend\n");
        QTest::newRow("a blank for a name") << QByteArray("begin 644 \n%:&5L;&\\`\nend\n");
        QTest::newRow("a mode that goes on") << QByteArray("begin 644x y\n%:&5L;&\\`\nend\n");
        QTest::newRow("nothing behind it") << QByteArray("begin 644 words\n\nhello\n");
        QTest::newRow("inside a line") << QByteArray("they begin 644 x\n%:&5L;&\\`\nend\n");
        QTest::newRow("yEnc without a size") << QByteArray("=ybegin is how it starts\n");
    }

    void leavesTalkAboutItAlone()
    {
        QFETCH(QByteArray, text);
        const mail::Reading reading = readingOf(letter(text));
        QVERIFY(reading.attachments.isEmpty());
        QCOMPARE(mail::plainText(reading.passages[0].text), QString::fromUtf8(text));
    }

    void saysWhenAFileBreaksOff()
    {
        const QByteArray message = letter("begin 644 a\nM" + QByteArray(60, '0') + "\n");
        QCOMPARE(readingOf(message).attachments[0].damage, Damage::Cut);
        QCOMPARE(readingOf(message).attachments[0].octets, 45);
        const mail::Reading goesOn =
            readingOf(letter("begin 644 a\nM" + QByteArray(60, '0') + "\ntext goes on\n"));
        QCOMPARE(goesOn.attachments[0].damage, Damage::Cut);
        QCOMPARE(mail::plainText(goesOn.passages[0].text), QStringLiteral("text goes on\n"));
    }

    void takesYEncodedFiles()
    {
        const QByteArray bytes = allBytes();
        const QByteArray crc = QByteArray::number(mail::crc32(bytes), 16);
        const QByteArray message = letter("see:\n" + yFile(bytes, "=yend size=256 crc32=" + crc));
        const mail::Reading reading = readingOf(message);
        QCOMPARE(reading.attachments.size(), 1);
        QCOMPARE(reading.attachments[0].name, QStringLiteral("all bytes.bin"));
        QCOMPARE(reading.attachments[0].kind, Kind::YEncoded);
        QCOMPARE(reading.attachments[0].damage, Damage::None);
        QCOMPARE(saved(message, 0), bytes);
        QCOMPARE(mail::plainText(reading.passages[0].text), QStringLiteral("see:\n"));
    }

    void saysWhenAChecksumIsWrong_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<Damage>("damage");
        QTest::newRow("no checksum") << QByteArray("=yend size=256") << Damage::None;
        QTest::newRow("another checksum")
            << QByteArray("=yend size=256 crc32=00000001") << Damage::WrongChecksum;
        QTest::newRow("another checksum of the part")
            << QByteArray("=yend size=256 pcrc32=00000001") << Damage::WrongChecksum;
        QTest::newRow("another size") << QByteArray("=yend size=257") << Damage::Cut;
        QTest::newRow("no end") << QByteArray() << Damage::Cut;
    }

    void saysWhenAChecksumIsWrong()
    {
        QFETCH(QByteArray, end);
        QTEST(readingOf(letter(yFile(allBytes(), end))).attachments[0].damage, "damage");
    }

    void takesAPartOfAYEncodedFile()
    {
        const QByteArray bytes = allBytes();
        const QByteArray crc = QByteArray::number(mail::crc32(bytes), 16);
        const QByteArray begin =
            "=ybegin part=1 total=3 line=128 size=768 name=all.bin\n=ypart begin=1 end=256\n";
        const auto message = [&](const QByteArray& end) {
            return letter(begin + yEncoded(bytes) + '\n' + end + '\n');
        };
        // The checksum of the whole file says nothing of a part of it.
        const QByteArray whole = message("=yend size=256 part=1 pcrc32=" + crc + " crc32=00000001");
        QCOMPARE(saved(whole, 0), bytes);
        QCOMPARE(readingOf(whole).attachments[0].damage, Damage::None);
        QCOMPARE(readingOf(message("=yend size=256 part=1 crc32=00000001")).attachments[0].damage,
                 Damage::None);
    }

    void savesOnlyTheOneThatIsWanted()
    {
        const QByteArray other = QByteArray(hello).replace("%:&5L;&\\`", "#9F5D");
        const QByteArray message = letter(hello + other + hello + "behind\n");
        QCOMPARE(saved(message, 0), "hello");
        QCOMPARE(saved(message, 1), QByteArray("fed"));
        QCOMPARE(saved(message, 2), "hello");
    }

    void readsFilesWhoseEndHasNoLineEnd()
    {
        const QByteArray message = letter(hello.chopped(1));
        QCOMPARE(readingOf(message).attachments[0].damage, Damage::None);
        QCOMPARE(saved(message, 0), "hello");
        const QByteArray cut = letter("begin 644 a\nM" + QByteArray(60, '0'));
        QCOMPARE(readingOf(cut).attachments[0].octets, 45);
        QCOMPARE(saved(cut, 0).size(), 45);
    }

    void findsAFileBehindALineWithoutEnd()
    {
        const QByteArray endless = QByteArray(200'000, 'z');
        const QByteArray message = letter(endless + '\n' + hello + "behind\n");
        const mail::Reading reading = readingOf(message);
        QCOMPARE(reading.attachments.size(), 1);
        QCOMPARE(mail::plainText(reading.passages[0].text), QString::fromLatin1(endless + "\nbehind\n"));
        QCOMPARE(saved(message, 0), "hello");
    }

    void bearsLinesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("too long") << QByteArray(400, 'M');
        QTest::newRow("longer than it says") << QByteArray("#000000000000");
        QTest::newRow("a letter beyond") << QByteArray("#00~0");
        QTest::newRow("a letter in front") << QByteArray("~0000");
        QTest::newRow("tab") << QByteArray("\t0000");
    }

    void bearsLinesThatAreNone()
    {
        QFETCH(QByteArray, line);
        const QByteArray full = 'M' + QByteArray(60, '0') + '\n';
        const mail::Reading reading = readingOf(letter("begin 644 a\n" + full + line + "\nbehind\n"));
        QCOMPARE(reading.attachments[0].octets, 45);
        QCOMPARE(reading.attachments[0].damage, Damage::Cut);
        QCOMPARE(mail::plainText(reading.passages[0].text), QString::fromLatin1(line + "\nbehind\n"));
    }

    void readsThroughEmptyLines()
    {
        const QByteArray message = letter(QByteArray(hello).replace("\nend", "\n\nend"));
        QCOMPARE(readingOf(message).attachments[0].damage, Damage::None);
        QCOMPARE(saved(message, 0), "hello");
    }

    void countsAsInTheStandard()
    {
        QCOMPARE(mail::crc32("123456789"), 0xCBF43926U);
        QCOMPARE(mail::crc32("56789", mail::crc32("1234")), 0xCBF43926U);
    }

    void staysBounded()
    {
        QVERIFY(readingOf(letter(hello.repeated(5'000))).attachments.size() <= 1'000);
        const QByteArray endless = letter("begin 644 a\n" + QByteArray(3'000'000, 'M'));
        QVERIFY(readingOf(endless).attachments.size() <= 1);
    }
};

QTEST_GUILESS_MAIN(EmbeddedTest)
#include "embedded_test.moc"
