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

    void saysThatTheDiskIsFull()
    {
        const MessageFile file(letterWith("Content-Type: a/b", "b"));
        FullDisk disk;
        QCOMPARE(mail::saveAttachment(file.path(), 0, disk).error().fault, base::Fault::CannotWrite);
    }
};

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "attachments_test.moc"
