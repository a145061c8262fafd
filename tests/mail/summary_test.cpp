// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/reading.h"
#include "message_file.h"

#include <QDir>
#include <QTest>

using mailtest::onTheWire;

namespace {

const QByteArray header = "From: =?utf-8?Q?J=C3=BCrgen?= <j@example.org>\n"
                          "To: a@example.org,\n b@example.org\n"
                          "Date: Tue, 1 Jul 2003 12:52:37 +0200\n"
                          "Subject: =?utf-8?B?R3LDvA==?=\n =?utf-8?B?w59l?=\n";

} // namespace

class SummaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTopSends_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("with the blank line") << onTheWire(header + "\n");
        QTest::newRow("without it") << onTheWire(header);
        QTest::newRow("with one too many") << onTheWire("\n" + header + "\n\n");
        QTest::newRow("with lines of the body") << onTheWire(header + "\nDate: not this one\n");
        QTest::newRow("LF only") << header;
        QTest::newRow("fields twice")
            << onTheWire(header + "Subject: forged\nDate: 2 Jul 2003\nFrom: x@example.org\n");
    }

    void rawLettersAreReadInTheBodysCharset_data()
    {
        QTest::addColumn<QByteArray>("charset");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QString>("read");
        QTest::newRow("GB2312") << QByteArray("gb2312") << QByteArray("\xd0\xa1\xba\xd3")
                                << QStringLiteral("小河");
        QTest::newRow("Big5") << QByteArray("big5") << QByteArray("\xa9\x5d\xa5\xab")
                              << QStringLiteral("夜市");
        QTest::newRow("KOI8-R") << QByteArray("koi8-r") << QByteArray("\xd0\xd2\xc9")
                                << QStringLiteral("при");
        QTest::newRow("UTF-8 all the same")
            << QByteArray("koi8-r") << QByteArray("\xc3\xbc") << QStringLiteral("ü");
        QTest::newRow("does not fit")
            << QByteArray("utf-8") << QByteArray("caf\xe9") << QStringLiteral("café");
    }

    void rawLettersAreReadInTheBodysCharset()
    {
        QFETCH(QByteArray, charset);
        QFETCH(QByteArray, subject);
        const QByteArray raw = "Content-Type: text/plain; charset=" + charset + "\r\nFrom: " + subject +
                               " <a@example.org>\r\nSubject: " + subject + "\r\n\r\n";
        QTEST(mail::summarize(raw).subject, "read");
        QTEST(mail::summarize(raw).from.value(0).name, "read");
    }

    void readsWhatTopSends()
    {
        QFETCH(QByteArray, bytes);
        const mail::Summary summary = mail::summarize(bytes);
        QCOMPARE(summary.subject, QStringLiteral("Grüße"));
        QCOMPARE(summary.from,
                 (QList<mail::Address>{{QStringLiteral("Jürgen"), QStringLiteral("j@example.org")}}));
        QCOMPARE(summary.to.size(), 2);
        QCOMPARE(summary.date, QDateTime(QDate(2003, 7, 1), QTime(10, 52, 37), Qt::UTC));
    }

    void readsFilesAndSaysWhichItCannot()
    {
        for (const QByteArray& bytes :
             {header + "\nSubject: of the body\n\nend", onTheWire(header + "\nbody")}) {
            const mailtest::MessageFile file(bytes);
            QCOMPARE(mail::summarizeFile(file.path()).value_or(mail::Summary()).subject,
                     QStringLiteral("Grüße"));
        }
        const mailtest::MessageFile file("a");
        QCOMPARE(mail::summarizeFile(file.path() + u'x').error().fault, base::Fault::CannotRead);
        QCOMPARE(mail::summarizeFile(QDir::tempPath()).error().fault, base::Fault::CannotRead);
    }

    void leavesWhatIsMissingEmpty()
    {
        for (const QByteArray& bytes :
             {QByteArray(), QByteArray("\r\n"), QByteArray("\0\0", 2), QByteArray("Subj")}) {
            const mail::Summary summary = mail::summarize(bytes);
            QVERIFY(summary.subject.isEmpty());
            QVERIFY(summary.from.isEmpty());
            QVERIFY(!summary.date.isValid());
        }
    }
};

QTEST_GUILESS_MAIN(SummaryTest)
#include "summary_test.moc"
