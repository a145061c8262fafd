// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace {

QJsonValue field(const mail::Reading& reading, const char* name)
{
    return mail::toJson(QStringLiteral("a.eml"), reading).value(QLatin1String(name));
}

} // namespace

class JsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheShapeOfTheContract()
    {
        mail::Reading reading;
        reading.summary.subject = QStringLiteral("Grüße");
        reading.summary.from = {{QStringLiteral("Ada"), QStringLiteral("ada@example.org")}};
        reading.summary.date = QDateTime(QDate(2003, 7, 1), QTime(10, 52, 37), Qt::UTC);
        reading.sent = QStringLiteral("hello\n");
        reading.attachments = {{0, QStringLiteral("a.png"), QStringLiteral("image/png"), 5, "00ff"}};
        const QByteArray line =
            QJsonDocument(mail::toJson(QStringLiteral("a.eml"), reading)).toJson(QJsonDocument::Compact);
        QCOMPARE(
            QString::fromUtf8(line),
            QStringLiteral(R"({"attachments":[{"name":"a.png","sha256":"00ff","size":5,"type":"image/png"}],)"
                           R"("date":"2003-07-01T10:52:37Z","file":"a.eml",)"
                           R"("from":[{"address":"ada@example.org","name":"Ada"}],"html":false,)"
                           R"("subject":"Grüße","text":"hello\n","to":[]})"));
    }

    void saysNullForWhatIsUnknown()
    {
        mail::Reading reading;
        reading.attachments = {{0, {}, QStringLiteral("a/b"), 0, {}}};
        QVERIFY(field(reading, "date").isNull());
        QVERIFY(field(reading, "attachments").toArray()[0].toObject().value(QLatin1String("name")).isNull());
    }

    void givesDatesInUtc()
    {
        mail::Reading reading;
        reading.summary.date = QDateTime(QDate(1966, 1, 1), QTime(12, 0), Qt::OffsetFromUTC, -4 * 3600);
        QCOMPARE(field(reading, "date").toString(), QStringLiteral("1966-01-01T16:00:00Z"));
    }

    void givesOnlyTextThatWasWrittenAsText()
    {
        mail::Reading reading;
        reading.html = reading.textFromHtml = true;
        reading.text = QStringLiteral("made");
        QCOMPARE(field(reading, "text").toString(), QString());
        QVERIFY(field(reading, "html").toBool());
    }

    void listsPartsOnly()
    {
        mail::Reading reading;
        mail::Attachment inText;
        inText.kind = mail::Attachment::Kind::Uuencoded;
        reading.attachments = {inText, mail::Attachment()};
        QCOMPARE(field(reading, "attachments").toArray().size(), 1);
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "json_test.moc"
