// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/message_text.h"

#include <QtTest>

class MessageTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void readsLikeALetter();
    void nothingForeignSteersTheTerminal();
};

void MessageTextTest::readsLikeALetter()
{
    mail::Reading reading;
    reading.summary.subject = QStringLiteral("Tea");
    reading.summary.from = {{QStringLiteral("Ada"), QStringLiteral("ada@example.org")}};
    reading.summary.to = {{QString(), QStringLiteral("b@example.org")},
                          {QString(), QStringLiteral("c@example.org")}};
    reading.summary.date = QDateTime(QDate(2003, 7, 1), QTime(10, 52, 37), Qt::UTC);
    reading.text = QStringLiteral("At five?\n\n\tAda\n");
    reading.attachments = {{0, QStringLiteral("cake.png"), QStringLiteral("image/png"), 2048, {}}, {}};
    QCOMPARE(cli::messageText(reading), QStringLiteral("From: Ada <ada@example.org>\n"
                                                       "To: b@example.org, c@example.org\n"
                                                       "Date: 2003-07-01 10:52\n"
                                                       "Subject: Tea\n"
                                                       "\n"
                                                       "At five?\n"
                                                       "\n"
                                                       "\tAda\n"
                                                       "Attachment: cake.png (image/png, 2.00 KiB)\n"
                                                       "Attachment: (no name) (, 0 bytes)"));
}

void MessageTextTest::nothingForeignSteersTheTerminal()
{
    const QString evil = QStringLiteral("x\u001b]0;title\u0007\u202Ey\r\u009b");
    mail::Reading reading;
    reading.summary.subject = evil + QLatin1Char('\n');
    reading.summary.from = {{evil, evil}};
    reading.summary.to = {{evil, evil}};
    reading.text = evil;
    reading.attachments = {{0, evil, evil, 1, {}}};
    const QString text = cli::messageText(reading);
    for (const QChar c : text) {
        const bool plain =
            c == QLatin1Char('\n') || (c.unicode() >= 0x20 && c.unicode() < 0x7f) || c.unicode() >= 0xa0;
        QVERIFY2(plain && c.unicode() != 0x202E, qPrintable(text));
    }
    QCOMPARE(text.count(QLatin1Char('\n')), 6);
}

QTEST_APPLESS_MAIN(MessageTextTest)
#include "message_text_test.moc"
