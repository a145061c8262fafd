// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_file.h"

#include <QBuffer>
#include <QTest>

using mail::Attachment;
using mailtest::MessageFile;
using mailtest::onTheWire;

namespace {

QByteArray wrapped(const QByteArray& inner, const QByteArray& boundary, const QByteArray& fields = {})
{
    return "Subject: outer " + boundary + "\nContent-Type: multipart/mixed; boundary=" + boundary + "\n\n--" +
           boundary + "\n\nsee below\n--" + boundary + "\nContent-Type: message/rfc822\n" + fields + "\n" +
           inner + "\n--" + boundary + "--\n";
}

const QByteArray innermost =
    "Subject: inner\nFrom: ada@example.org\nContent-Type: multipart/mixed; boundary=i\n\n"
    "--i\n\ninside\n--i\nContent-Type: a/b; name=x\nContent-Transfer-Encoding: base64\n\naGk=\n--i--\n";

base::Result<mail::Reading> nested(const QByteArray& message, const mail::Way& way)
{
    const MessageFile file(message);
    return mail::readNested(file.path(), way);
}

} // namespace

class NestedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensAMessageInAMessage()
    {
        const QByteArray message = wrapped(innermost, "o");
        const auto outer = nested(message, {});
        QVERIFY(outer);
        QCOMPARE(outer->attachments.size(), 1);
        QCOMPARE(outer->attachments[0].kind, Attachment::Kind::Message);
        const auto inner = nested(message, {0});
        QVERIFY(inner);
        QCOMPARE(inner->summary.subject, QStringLiteral("inner"));
        QCOMPARE(inner->text, QStringLiteral("inside"));
        QCOMPARE(inner->attachments.size(), 1);
        QVERIFY(!inner->damaged);
    }

    void opensMessagesSeveralDeep()
    {
        const QByteArray message = onTheWire(wrapped(wrapped(wrapped(innermost, "c"), "b"), "a"));
        QCOMPARE(nested(message, {0, 0, 0})->summary.subject, QStringLiteral("inner"));
        const MessageFile file(message);
        QBuffer to;
        to.open(QIODevice::WriteOnly);
        QVERIFY(mail::saveAttachment(file.path(), mail::Way{0, 0, 0, 0}, to));
        QCOMPARE(to.data(), "hi");
    }

    void opensTheMessagesOfADigest()
    {
        const QByteArray message =
            "Content-Type: multipart/digest; boundary=d\n\n--d\n\nSubject: one\n\nfirst\n"
            "--d\nContent-Type: text/plain\n\nno message\n--d\n\nSubject: two\n\nsecond\n--d--\n";
        QCOMPARE(nested(message, {0})->summary.subject, QStringLiteral("one"));
        QCOMPARE(nested(message, {0})->text, QStringLiteral("first"));
        QCOMPARE(nested(message, {1})->summary.subject, QStringLiteral("two"));
        QCOMPARE(nested(message, {})->text, QStringLiteral("no message"));
    }

    void opensOneThatWasEncodedAgainstTheRules()
    {
        const QByteArray message = wrapped(innermost.toBase64(), "o", "Content-Transfer-Encoding: base64\n");
        QCOMPARE(nested(message, {0})->text, QStringLiteral("inside"));
    }

    void keepsAnInnerBoundaryThatIsAlsoTheOuterOnesBeginning()
    {
        QByteArray inner = innermost;
        inner.replace("=i\n", "=outer-2\n").replace("--i", "--outer-2");
        const auto reading = nested(wrapped(inner, "outer"), {0});
        QCOMPARE(reading->text, QStringLiteral("inside"));
        QCOMPARE(reading->attachments.size(), 1);
    }

    void refusesWaysThatLeadNowhere()
    {
        const QByteArray message = wrapped(innermost, "o");
        for (const mail::Way& way : {mail::Way{1}, mail::Way{-1}, mail::Way{0, 0}, mail::Way{0, 0, 0}})
            QCOMPARE(nested(message, way).error().fault, base::Fault::NoSuchMessage);
        QByteArray deep = innermost;
        for (int i = 0; i < 30; ++i)
            deep = wrapped(deep, "b" + QByteArray::number(i));
        QVERIFY(nested(deep, mail::Way(mail::longestWay, 0)));
        QCOMPARE(nested(deep, mail::Way(mail::longestWay + 1, 0)).error().fault, base::Fault::NoSuchMessage);
    }

    void givesPicturesThatAPageShows()
    {
        const MessageFile file(
            "Content-Type: multipart/related; boundary=r\n\n--r\nContent-Type: text/html\n\n"
            "<img src=cid:a@b>\n--r\nContent-Type: image/gif\nContent-ID: <a@b>\n"
            "Content-Transfer-Encoding: base64\n\nR0lGODlh\n--r--\n");
        const auto reading = mail::readFile(file.path());
        QCOMPARE(reading->attachments[0].contentId, "a@b");
        QVERIFY(reading->attachments[0].related);
        QVERIFY(reading->passages[0].pages[0].contains(QStringLiteral("cid:a@b")));
        QCOMPARE(mail::relatedBytes({file.path()}, "a@b", 100), "GIF89a");
        QCOMPARE(mail::relatedBytes({file.path()}, "a@b", 5), QByteArray());
        QCOMPARE(mail::relatedBytes({file.path()}, "c@d", 100), QByteArray());
        QCOMPARE(mail::relatedBytes({file.path()}, "", 100),
                 QByteArray()); // not the part that has none either
        QCOMPARE(mail::relatedBytes({file.path() + u'x'}, "a@b", 100), QByteArray());
    }
};

QTEST_GUILESS_MAIN(NestedTest)
#include "nested_test.moc"
