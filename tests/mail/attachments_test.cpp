// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_file.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>

using mail::Attachment;
using mailtest::MessageFile;
using mailtest::onTheWire;
using mailtest::readingOf;

namespace {

/// A letter with one attached part that has these fields and this body.
QByteArray letterWith(const QByteArray& fields, const QByteArray& body)
{
    return "Content-Type: multipart/mixed; boundary=m\n\n--m\n\nhello\n--m\n" + fields + "\n\n" + body +
           "\n--m--\n";
}

QByteArray saved(const QByteArray& message, int index)
{
    const MessageFile file(message);
    QBuffer to;
    to.open(QIODevice::WriteOnly);
    const auto done = mail::saveAttachment(file.path(), index, to);
    return done ? to.data() : QByteArray("(failed)");
}

/// What a file as large as this one is said to have before it is saved: too much to be counted beforehand.
QByteArray largeFile(qsizetype beyond)
{
    return QByteArray((4 << 20) + beyond, 'x');
}

/// Base64 as programs write it: lines of one length.
QByteArray inLines(const QByteArray& base64, qsizetype letters, const QByteArray& lineEnd)
{
    QByteArray lines;
    for (qsizetype at = 0; at < base64.size(); at += letters)
        lines += base64.mid(at, letters) + lineEnd;
    return lines.chopped(lineEnd.size());
}

Attachment first(const QByteArray& message)
{
    const MessageFile file(message);
    return mail::readFile(file.path()).value_or(mail::Reading()).attachments.value(0);
}

/// A disk that is full from the first byte on.
class FullDisk : public QIODevice {
public:
    FullDisk() { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64) override { return -1; }
};

} // namespace

class AttachmentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsAndSaves_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char* what, const QByteArray& message, const char16_t* name,
                            const char16_t* type, const QByteArray& bytes) {
            QTest::newRow(what) << message << QString::fromUtf16(name) << QString::fromUtf16(type) << bytes;
        };
        row("base64",
            letterWith("Content-Type: Image/PNG; name=a.png\nContent-Transfer-Encoding: base64", "aGVsbG8="),
            u"a.png", u"image/png", "hello");
        row("base64 without padding",
            letterWith("Content-Type: a/b; name=x\nContent-Transfer-Encoding: Base64", "aGVsbG8"), u"x",
            u"a/b", "hello");
        row("quoted-printable",
            letterWith("Content-Type: a/b; name=x\nContent-Transfer-Encoding: quoted-printable", "a=3Db"),
            u"x", u"a/b", "a=b");
        row("uuencoded",
            letterWith("Content-Type: a/b; name=x\nContent-Transfer-Encoding: x-uuencode",
                       "begin 644 x\n%:&5L;&\\`\n`\nend"),
            u"x", u"a/b", "hello");
        row("the name of the disposition wins",
            letterWith("Content-Type: a/b; name=x\nContent-Disposition: attachment; filename=y", "b"), u"y",
            u"a/b", "b");
        row("no name", letterWith("Content-Type: a/b", "b"), u"", u"a/b", "b");
        row("attached text", letterWith("Content-Disposition: attachment", "b"), u"", u"text/plain", "b");
        row("a blank line at the end belongs to it", letterWith("Content-Type: a/b", "b\n"), u"", u"a/b",
            "b\n");
        row("boundary ends the file, CR LF", onTheWire(letterWith("Content-Type: a/b", "data")).chopped(2),
            u"", u"a/b", "data");
        row("boundary ends the file, LF", letterWith("Content-Type: a/b", "data").chopped(1), u"", u"a/b",
            "data");
        row("no closing boundary", letterWith("Content-Type: a/b", "data").chopped(7), u"", u"a/b", "data");
        row("the message is the attachment",
            "Content-Type: a/b; name=x\nContent-Transfer-Encoding: base64\n\naGk=", u"x", u"a/b", "hi");
        row("a message", letterWith("Content-Type: message/rfc822", "Subject: inner\n\ninside"), u"",
            u"message/rfc822", "Subject: inner\n\ninside");
    }

    void listsAndSaves()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, bytes);
        const mail::Reading reading = readingOf(message);
        QCOMPARE(reading.attachments.size(), 1);
        const Attachment& one = reading.attachments.first();
        QTEST(one.name, "name");
        QTEST(one.type, "type");
        QCOMPARE(saved(message, 0), bytes);
        QCOMPARE(one.octets, bytes.size());
        QCOMPARE(one.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    }

    void showsTheOuterTextOfAForward()
    {
        const QByteArray message = letterWith("Content-Type: message/rfc822", "Subject: inner\n\ninside");
        QCOMPARE(readingOf(message).text, QStringLiteral("hello"));
    }

    void countsInOrder()
    {
        const QByteArray message =
            "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: a/b\n\none\n"
            "--m\n\ntext\n--m\nContent-Type: a/c\n\ntwo\n--m--\n";
        const QList<Attachment> list = readingOf(message).attachments;
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[1].index, 1);
        QCOMPARE(saved(message, 1), "two");
    }

    void refusesWhatIsNotThere()
    {
        const MessageFile file(letterWith("Content-Type: a/b", "b"));
        QBuffer to;
        to.open(QIODevice::WriteOnly);
        for (const int index : {-1, 1, 1000})
            QCOMPARE(mail::saveAttachment(file.path(), index, to).error().fault, base::Fault::NoSuchMessage);
        QCOMPARE(mail::saveAttachment(file.path() + u'x', 0, to).error().fault, base::Fault::CannotRead);
        QVERIFY(to.data().isEmpty());
    }

    void refusesPartsThatAreNotThere()
    {
        const MessageFile file(letterWith("Content-Type: text/calendar", "BEGIN"));
        QBuffer to;
        to.open(QIODevice::WriteOnly);
        for (const int part : {-1, 2, 1000})
            QCOMPARE(mail::savePart({file.path(), {}}, part, to).error().fault, base::Fault::NoSuchMessage);
        QCOMPARE(mail::savePart({file.path() + u'x', {}}, 0, to).error().fault, base::Fault::CannotRead);
        QCOMPARE(mail::saveAttachment(file.path(), mail::Way(), to).error().fault,
                 base::Fault::NoSuchMessage);
        QVERIFY(to.data().isEmpty());
        QVERIFY(mail::savePart({file.path(), {}}, 1, to));
        QCOMPARE(to.data(), "BEGIN");
    }

    void looksIntoTheFirstHundredsOnly()
    {
        const QByteArray program = "\n--m\nContent-Type: image/png; name=a.png\n\n\x7F"
                                   "ELF\x02\x01\x01";
        const QByteArray message =
            "Content-Type: multipart/mixed; boundary=m\n" + program.repeated(250) + "\n--m--\n";
        const QList<Attachment> list = readingOf(message).attachments;
        QCOMPARE(list.size(), 250);
        QVERIFY(!list[0].content.isEmpty());
        QVERIFY(!list[199].content.isEmpty());
        QVERIFY(list[249].content.isEmpty());
    }

    void hashesOnlyWhenAskedTo()
    {
        QVERIFY(first(letterWith("Content-Type: a/b", "b")).sha256.isEmpty());
        QVERIFY(!readingOf(letterWith("Content-Type: a/b", "b")).attachments[0].sha256.isEmpty());
    }

    void tellsTheSizeOfALargeFile_data()
    {
        QTest::addColumn<int>("beyond");
        QTest::addColumn<int>("letters");
        QTest::addColumn<QByteArray>("lineEnd");
        QTest::addColumn<QByteArray>("behind");
        const auto row = [](const char* name, int beyond, int letters, const char* lineEnd,
                            const QByteArray& behind) {
            QTest::newRow(name) << beyond << letters << QByteArray(lineEnd) << behind;
        };
        row("without padding", 2, 76, "\n", {});
        row("one sign of padding", 1, 76, "\n", {});
        row("two signs of padding", 3, 76, "\n", {});
        row("CR LF", 2, 76, "\r\n", {});
        row("other lines", 3, 64, "\r\n", {});
        row("the last line is a full one", 17, 76, "\r\n", {});
        row("blank lines behind it", 1, 76, "\n", "\n\n\n\n\n\n\n\n\n\n\n\n");
        row("all in one line", 1, 8 << 20, "\n", {});
    }

    void tellsTheSizeOfALargeFile()
    {
        QFETCH(int, beyond);
        QFETCH(int, letters);
        QFETCH(QByteArray, lineEnd);
        QFETCH(QByteArray, behind);
        const QByteArray body = inLines(largeFile(beyond).toBase64(), letters, lineEnd) + behind;
        const Attachment one =
            first(letterWith("Content-Type: a/b\nContent-Transfer-Encoding: base64", body));
        QVERIFY(one.reckoned);
        QCOMPARE(one.octets, largeFile(beyond).size());
    }

    void tellsAboutTheSizeOfALargeUuencodedFile()
    {
        const QByteArray line = 'M' + QByteArray(60, '0') + '\n'; // 45 octets
        const Attachment one = first(letterWith("Content-Type: a/b\nContent-Transfer-Encoding: x-uuencode",
                                                "begin 644 x\n" + line.repeated(100'000) + "`\nend"));
        QVERIFY(one.reckoned);
        QVERIFY2(qAbs(one.octets - 4'500'000) < 45, QByteArray::number(one.octets));
    }

    void tellsAboutTheSizeOfALargeFileInQuotedPrintable()
    {
        const QByteArray body = QByteArray(70, 'x') + '\n';
        const Attachment one = first(letterWith(
            "Content-Type: a/b\nContent-Transfer-Encoding: quoted-printable", body.repeated(100'000)));
        QVERIFY(one.reckoned);
        QVERIFY2(qAbs(one.octets - 7'100'000) < 100, QByteArray::number(one.octets));
    }

    void countsWhatIsNotEncodedHoweverLarge_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        for (const char* encoding : {"7bit", "8bit", "binary"})
            QTest::newRow(encoding) << "\nContent-Transfer-Encoding: " + QByteArray(encoding);
        QTest::newRow("none") << QByteArray();
    }

    void countsWhatIsNotEncodedHoweverLarge()
    {
        QFETCH(QByteArray, encoding);
        const Attachment one = first(letterWith("Content-Type: a/b" + encoding, largeFile(1)));
        QVERIFY(!one.reckoned);
        QCOMPARE(one.octets, largeFile(1).size());
    }

    void countsSmallFiles()
    {
        const Attachment one =
            first(letterWith("Content-Type: a/b\nContent-Transfer-Encoding: base64", "aGV\nsbG8\n="));
        QVERIFY(!one.reckoned);
        QCOMPARE(one.octets, 5);
    }

    void findsWhatStandsBehindALineWithoutEnd_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const int octets : {128 * 1024 - 1, 128 * 1024, 128 * 1024 + 1, 1'000'000}) {
            QTest::addRow("%d", octets) << QByteArray(octets, 'y');
            QTest::addRow("%d with dashes", octets) << "--" + QByteArray(octets - 2, 'y');
        }
    }

    /// Longer than what is looked at in one piece: the line is one, and its rest is no line of its own.
    void findsWhatStandsBehindALineWithoutEnd()
    {
        QFETCH(QByteArray, line);
        const QByteArray body = line + "--m--\nbehind";
        const QByteArray message = "Content-Type: multipart/mixed; boundary=m\n\n--m\nContent-Type: a/b\n\n" +
                                   body + "\n--m\nContent-Type: a/c\n\ntwo\n--m--\n";
        QCOMPARE(readingOf(message).attachments.size(), 2);
        QCOMPARE(saved(message, 0), body);
        QCOMPARE(saved(message, 1), "two");
    }

    void saysThatTheDiskIsFull()
    {
        const MessageFile file(letterWith("Content-Type: a/b", "b"));
        FullDisk disk;
        QCOMPARE(mail::saveAttachment(file.path(), 0, disk).error().fault, base::Fault::CannotWrite);
    }
};

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "attachments_test.moc"
