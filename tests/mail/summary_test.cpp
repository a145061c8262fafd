// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/reading.h"
#include "message_file.h"

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
