// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_file.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

using mail::Reading;
using mailtest::MessageFile;
using mailtest::onTheWire;

namespace {

QString data(const char* name)
{
    return QStringLiteral(TEST_DATA "/mail/") + QLatin1String(name);
}

} // namespace

class ReadingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsALetterFromAFile()
    {
        const auto reading = mail::readFile(data("letter-with-picture.eml"));
        QVERIFY(reading);
        QCOMPARE(reading->summary.subject, QStringLiteral("Café am Fluß, 3 €"));
        QCOMPARE(reading->summary.from.first().name, QStringLiteral("Ünsal, Çağ"));
        QVERIFY(reading->text.startsWith(QStringLiteral("Hallo,\n\nhier das Bild")));
        QVERIFY(reading->html);
        QVERIFY(!reading->damaged);
        QCOMPARE(reading->attachments.size(), 2);
        QCOMPARE(reading->attachments[0].name, QStringLiteral("fluß.gif"));
        QCOMPARE(reading->attachments[1].name, QStringLiteral("../../notes.txt"));
    }

    void readsTheBeginningThatTopSent()
    {
        const Reading reading =
            mail::readBeginning(onTheWire("Subject: s\nContent-Type: multipart/mixed; "
                                          "boundary=m\n\n--m\nContent-Type: text/plain\n\nDear all,\nthis"));
        QCOMPARE(reading.summary.subject, QStringLiteral("s"));
        QCOMPARE(reading.text, QStringLiteral("Dear all,\nthis"));
    }

    void readsABeginningWithoutBody()
    {
        QCOMPARE(mail::readBeginning("Subject: s\r\n").summary.subject, QStringLiteral("s"));
        QVERIFY(mail::readBeginning("Subject: s\r\n\r\n").text.isEmpty());
    }

    void readsALongHeaderToItsEnd()
    {
        const QByteArray fields =
            QByteArray("Received: from here by there; Tue, 1 Jul 2003\n").repeated(2'000);
        const Reading reading = mailtest::readingOf(fields + "Subject: behind them all\n\nhello");
        QCOMPARE(reading.summary.subject, QStringLiteral("behind them all"));
        QCOMPARE(reading.text, QStringLiteral("hello"));
        QVERIFY(!reading.damaged);
    }

    void findsTheBodyBehindAHeaderWithoutMeasure()
    {
        const QByteArray fields = QByteArray("X: " + QByteArray(90, 'x') + '\n').repeated(50'000);
        const Reading reading = mailtest::readingOf("Subject: s\n" + fields + "\nhello\n\nthere");
        QCOMPARE(reading.summary.subject, QStringLiteral("s"));
        QCOMPARE(reading.text, QStringLiteral("hello\n\nthere"));
        QVERIFY(reading.damaged); // fields were passed over
    }

    void showsATextThatIsDamagedDecoded()
    {
        const Reading reading =
            mailtest::readingOf("Content-Transfer-Encoding: base64\n\n" +
                                QByteArray("hello, all of you who read this").toBase64() + "QUJ\n");
        QVERIFY2(reading.text.startsWith(QStringLiteral("hello, all")), qPrintable(reading.text));
    }

    void decodesProseHoweverManyBlanksItHas()
    {
        const Reading reading = mailtest::readingOf("Content-Transfer-Encoding: quoted-printable\n\n"
                                                    "one and one =3D two, as all of us know, is it not?\n");
        QCOMPARE(reading.text.trimmed(), QStringLiteral("one and one = two, as all of us know, is it not?"));
    }

    void showsNoFileAsText()
    {
        const QByteArray line =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9aw\n";
        const Reading reading = mailtest::readingOf("Content-Type: multipart/mixed; boundary=m\n\n--m\n"
                                                    "Content-Type: image/png; name=a.png\n"
                                                    "Content-Transfer-Encoding: base64\n\n" +
                                                    line.repeated(20) + "iVBOR");
        QVERIFY(reading.damaged);
        QCOMPARE(reading.attachments.size(), 1);
        QCOMPARE(reading.text, QString());
    }

    void showsWhatCannotBeTakenApartAsItCame()
    {
        const Reading reading = mailtest::readingOf("Content-Type: multipart/mixed; boundary=m\n\n--m--\n");
        QVERIFY(reading.attachments.isEmpty());
        QVERIFY2(reading.text.contains(QStringLiteral("--m--")), qPrintable(reading.text));
    }

    void showsWhatHasNoHeader()
    {
        const QByteArray words = "hello, here are words. ";
        const Reading reading = mailtest::readingOf(words.repeated(2'000));
        QVERIFY(reading.text.startsWith(QString::fromLatin1(words + words)));
        QCOMPARE(reading.text.trimmed().size(), words.size() * 2'000 - 1);
    }

    void saysWhenAFileCannotBeRead()
    {
        const QTemporaryDir folder;
        QCOMPARE(mail::readFile(folder.filePath(QStringLiteral("none.eml"))).error().fault,
                 base::Fault::CannotRead);
        QCOMPARE(mail::readFile(folder.path()).error().fault, base::Fault::CannotRead);
        QCOMPARE(mail::readFile(QString()).error().fault, base::Fault::CannotRead);
    }

    void readsInSeveralThreadsAtOnce()
    {
        const QString path = data("letter-with-picture.eml");
        const QString expected = mail::readFile(path).value_or(Reading()).text;
        std::atomic<int> same = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] {
                for (int round = 0; round < 20; ++round)
                    same += mail::readFile(path).value_or(Reading()).text == expected ? 1 : 0;
            }));
            threads.back()->start();
        }
        for (const auto& thread : threads)
            QVERIFY(thread->wait(60'000));
        QCOMPARE(same.load(), 80);
        QVERIFY(!expected.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReadingTest)
#include "reading_test.moc"
