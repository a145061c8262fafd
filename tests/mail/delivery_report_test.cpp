// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/delivery_report.h"
#include "message_file.h"

#include <QTest>

using mail::DeliveryReport;
using mail::RecipientReport;
using Action = RecipientReport::Action;

namespace {

const QByteArray status =
    "Reporting-MTA: dns; mx.example.org\nArrival-Date: Tue, 1 Jul 2025 10:00:00 +0000\n\n"
    "Final-Recipient: rfc822; nobody@example.net\nAction: failed\nStatus: 5.1.1 (no such user)\n"
    "Remote-MTA: dns; mail.example.net\nDiagnostic-Code: smtp; 550 5.1.1\n  No such user\n\n\n"
    "Original-Recipient: rfc822;late@example.net\nAction: delayed\nStatus: 4.4.1\n"
    "Will-Retry-Until: Thu, 3 Jul 2025 10:00:00 +0000\n";

QByteArray report(const QByteArray& type, const QByteArray& part)
{
    return "Subject: report\nContent-Type: multipart/report; boundary=r\n\n--r\n\nfor "
           "people\n--r\nContent-Type: " +
           type + "\n\n" + part + "\n--r\nContent-Type: text/rfc822-headers\n\nSubject: sent\n--r--\n";
}

} // namespace

class DeliveryReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatBecameOfEachRecipient()
    {
        for (const QByteArray& message :
             {report("message/delivery-status", status),
              mailtest::onTheWire(report("message/delivery-status", status)),
              report("message/delivery-status\nContent-Transfer-Encoding: base64", status.toBase64())}) {
            const auto found = mailtest::readingOf(message).report;
            QVERIFY(found);
            QCOMPARE(found->kind, DeliveryReport::Kind::Delivery);
            QCOMPARE(found->reporter, QStringLiteral("mx.example.org"));
            QCOMPARE(found->recipients.size(), 2);
            const RecipientReport& first = found->recipients[0];
            QCOMPARE(first.action, Action::Failed);
            QCOMPARE(first.recipient, QStringLiteral("nobody@example.net"));
            QCOMPARE(first.status, QStringLiteral("5.1.1"));
            QCOMPARE(first.diagnostic, QStringLiteral("550 5.1.1 No such user"));
            QCOMPARE(first.remoteMta, QStringLiteral("mail.example.net"));
            const RecipientReport& second = found->recipients[1];
            QCOMPARE(second.action, Action::Delayed);
            QCOMPARE(second.recipient, QStringLiteral("late@example.net"));
            QCOMPARE(second.willRetryUntil, QDateTime(QDate(2025, 7, 3), QTime(10, 0), Qt::UTC));
        }
    }

    void tellsThatAMessageWasRead()
    {
        const QByteArray notification =
            "Reporting-UA: pc.example.org; Example Mail\nFinal-Recipient: rfc822;jane@example.org\n"
            "Original-Message-ID: <1@example.com>\n"
            "Disposition: manual-action/MDN-sent-manually; displayed\n";
        const auto found =
            mailtest::readingOf(report("message/disposition-notification", notification)).report;
        QVERIFY(found);
        QCOMPARE(found->kind, DeliveryReport::Kind::Reading);
        QCOMPARE(found->disposition, DeliveryReport::Disposition::Displayed);
        QVERIFY(found->byHand);
        QCOMPARE(found->messageId, QStringLiteral("<1@example.com>"));
        QCOMPARE(found->recipients.value(0).recipient, QStringLiteral("jane@example.org"));
        const QByteArray deleted = "Disposition: automatic-action/MDN-sent-automatically; deleted/error\n";
        QCOMPARE(mail::readingReportFrom(deleted).disposition, DeliveryReport::Disposition::Deleted);
        QVERIFY(!mail::readingReportFrom(deleted).byHand);
    }

    void bearsNonsense()
    {
        QVERIFY(mail::deliveryReportFrom({}).recipients.isEmpty());
        QVERIFY(mail::deliveryReportFrom("\n\n\n\nwords").recipients.isEmpty());
        QCOMPARE(mail::deliveryReportFrom("Action: dancing\nStatus: five\n").recipients.value(0),
                 RecipientReport());
        QCOMPARE(mail::deliveryReportFrom(QByteArray("Action: failed\n\n").repeated(5'000)).recipients.size(),
                 1'000);
        QVERIFY(!mailtest::readingOf("Subject: s\n\nhello\n").report);
    }
};

QTEST_GUILESS_MAIN(DeliveryReportTest)
#include "delivery_report_test.moc"
