// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_file.h"

#include <QDirIterator>
#include <QTest>

using mail::Reading;
using mailtest::readingOf;

namespace {

const QByteArray subject = "Subject: s\n";

QByteArray nested(int depth, const QByteArray& kind)
{
    QByteArray message = subject;
    for (int i = 0; i < depth; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        message += kind + "; boundary=" + boundary + "\n\n--" + boundary + "\n";
    }
    return message + "\ndeep inside\n";
}

/// A file that is nothing but a header may have nothing to show.
bool hasBody(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll().replace("\r\n", "\n").trimmed();
    return bytes.contains("\n\n");
}

bool hasSomethingToShow(const Reading& reading)
{
    return !reading.text.isEmpty() || reading.html || !reading.attachments.isEmpty() ||
           !reading.summary.subject.isEmpty() || !reading.summary.from.isEmpty();
}

} // namespace

/// What a sender can do to a reader: each of these ends, and shows something.
class HostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bears_data()
    {
        QTest::addColumn<QByteArray>("message");
        const QByteArray mixed = subject + "Content-Type: multipart/mixed; boundary=b\n\n";
        QTest::newRow("10,000 levels") << nested(10'000, "Content-Type: multipart/mixed");
        QTest::newRow("one boundary for all")
            << mixed + QByteArray("--b\nContent-Type: multipart/mixed; boundary=b\n\n").repeated(5'000);
        QTest::newRow("50,000 parts") << mixed + QByteArray("--b\n\nx\n").repeated(50'000) + "--b--\n";
        QTest::newRow("5,000 messages in messages")
            << subject + QByteArray("Content-Type: message/rfc822\n\n").repeated(5'000) + "\nhi\n";
        QTest::newRow("part header without end") << mixed + "--b\n" + QByteArray("X: y\n").repeated(500'000);
        QTest::newRow("header without end") << subject + QByteArray("X: y\n").repeated(500'000);
        QTest::newRow("header line of 5 MB") << subject + "X: " + QByteArray(5'000'000, 'x') + "\n\nbody\n";
        QTest::newRow("500,000 semicolons")
            << subject + "Content-Type: text/plain" + QByteArray(500'000, ';') + "\n\nbody\n";
        QTest::newRow("nested groups") << subject + "To: " + QByteArray("a:").repeated(50'000) + "\n\nbody\n";
        QTest::newRow("nested comments") << subject + "To: " + QByteArray(200'000, '(') + "\n\nbody\n";
        QTest::newRow("NULs") << QByteArray(5'000, '\0');
        QTest::newRow("NUL in the type") << subject + QByteArray("Content-Type: text\0/plain\n\nbody\n", 33);
        QTest::newRow("two bytes of text") << QByteArray("hi");
    }

    void bears()
    {
        QFETCH(QByteArray, message);
        const Reading reading = readingOf(message);
        QVERIFY(hasSomethingToShow(reading));
        QVERIFY(reading.attachments.size() <= 10'000);
        QVERIFY(hasSomethingToShow(mail::readBeginning(message)));
    }

    void readsDeepButHonestMail()
    {
        QCOMPARE(readingOf(nested(90, "Content-Type: multipart/mixed")).text,
                 QStringLiteral("deep inside\n"));
    }

    void saysWhereItStopped()
    {
        QVERIFY(!readingOf(nested(90, "Content-Type: multipart/mixed")).damaged);
        QVERIFY(readingOf(nested(120, "Content-Type: multipart/mixed")).damaged);
    }

    void stopsAtTenThousandParts()
    {
        const QByteArray message = "Content-Type: multipart/mixed; boundary=b\n\n" +
                                   QByteArray("--b\nContent-Type: a/b\n\nx\n").repeated(60'000) + "--b--\n";
        const Reading reading = readingOf(message);
        QVERIFY(reading.damaged);
        QVERIFY(reading.attachments.size() > 5'000 && reading.attachments.size() <= 20'000);
    }

    /// Cut anywhere, as a line that breaks cuts it.
    void bearsEveryCut()
    {
        QFile file(QStringLiteral(TEST_DATA "/mail/letter-with-picture.eml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (qsizetype size = whole.indexOf("\nTo: "); size < whole.size(); size += 3)
            QVERIFY2(hasSomethingToShow(mail::readBeginning(whole.first(size))), QByteArray::number(size));
    }

    /// Real messages, where a collection of them lies beside the checkout; the letter of our own, anywhere.
    void bearsRealMessages()
    {
        int read = 0;
        for (const char* folder : {TEST_DATA "/mail", SOURCE_ROOT "/../shared/corpus/messages"}) {
            QDirIterator files(QLatin1String(folder), {QStringLiteral("*.eml")}, QDir::Files);
            while (files.hasNext()) {
                const QString path = files.next();
                const auto reading = mail::readFile(path);
                QVERIFY2(reading && (hasSomethingToShow(*reading) || !hasBody(path)), qPrintable(path));
                ++read;
            }
        }
        QVERIFY(read > 0);
    }
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
