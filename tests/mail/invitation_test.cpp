// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/invitation.h"
#include "message_file.h"

#include <QTest>

using mail::Attendee;
using mail::Invitation;
using mail::Recurrence;
using mailtest::onTheWire;

namespace {

QByteArray calendar(const QByteArray& event, const QByteArray& before = {})
{
    return onTheWire("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y\nMETHOD:REQUEST\n" + before +
                     "BEGIN:VEVENT\nUID:1@example.org\n" + event + "END:VEVENT\nEND:VCALENDAR\n");
}

Invitation only(const QByteArray& text)
{
    return mail::invitationsIn(text).value(0);
}

QDateTime utc(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2025, 7, day), QTime(hour, minute), Qt::UTC);
}

} // namespace

class InvitationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAMeeting()
    {
        const Invitation one = only(calendar(
            "SUMMARY:Tea\\, and cake\nLOCATION:Room 3\nDESCRIPTION:Bring\\ncups\nDTSTART:20250701T120000Z\n"
            "DTEND:20250701T133000Z\nORGANIZER;CN=\"Ada L.\":mailto:ada@example.org\n"
            "ATTENDEE;CN=Jane;PARTSTAT=ACCEPTED:MAILTO:jane@example.org\n"
            "ATTENDEE;ROLE=OPT-PARTICIPANT;PARTSTAT=DECLINED:mailto:joe@example.org\n"));
        QCOMPARE(one.method, Invitation::Method::Request);
        QCOMPARE(one.summary, QStringLiteral("Tea, and cake"));
        QCOMPARE(one.place, QStringLiteral("Room 3"));
        QCOMPARE(one.description, QStringLiteral("Bring\ncups"));
        QCOMPARE(one.start, utc(1, 12));
        QCOMPARE(one.end, utc(1, 13, 30));
        QVERIFY(!one.allDay && !one.floating && one.zone.isEmpty());
        QCOMPARE(one.organiser, (mail::Address{QStringLiteral("Ada L."), QStringLiteral("ada@example.org")}));
        QCOMPARE(one.attendees.size(), 2);
        QCOMPARE(one.attendees[0].answer, Attendee::Answer::Accepted);
        QCOMPARE(one.attendees[0].who.address, QStringLiteral("jane@example.org"));
        QVERIFY(one.attendees[1].optional);
        QCOMPARE(one.attendees[1].answer, Attendee::Answer::Declined);
    }

    void turnsZonesIntoUtc_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<bool>("floating");
        QTest::addColumn<bool>("unknown");
        QTest::addColumn<int>("hour");
        const QByteArray own =
            "BEGIN:VTIMEZONE\nTZID:Office\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0500\n"
            "TZOFFSETTO:+0500\nEND:STANDARD\nEND:VTIMEZONE\n";
        QTest::newRow("by a common name") << QByteArray("DTSTART;TZID=Europe/Berlin:20250701T120000\n")
                                          << QByteArray() << false << false << 10;
        QTest::newRow("by its own definition")
            << QByteArray("DTSTART;TZID=Office:20250701T120000\n") << own << false << false << 7;
        QTest::newRow("unknown") << QByteArray("DTSTART;TZID=Nowhere:20250701T120000\n") << QByteArray()
                                 << false << true << 12;
        QTest::newRow("floating") << QByteArray("DTSTART:20250701T120000\n") << QByteArray() << true << false
                                  << 12;
    }

    void turnsZonesIntoUtc()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, before);
        QFETCH(int, hour);
        const Invitation one = only(calendar(start + "DURATION:PT45M\n", before));
        QCOMPARE(one.start, utc(1, hour));
        QCOMPARE(one.end, utc(1, hour, 45));
        QTEST(one.floating, "floating");
        QTEST(one.zoneUnknown, "unknown");
    }

    void knowsWholeDays()
    {
        const Invitation one = only(calendar("DTSTART;VALUE=DATE:20250701\nDTEND;VALUE=DATE:20250704\n"));
        QVERIFY(one.allDay);
        QCOMPARE(one.firstDay, QDate(2025, 7, 1));
        QCOMPARE(one.lastDay, QDate(2025, 7, 3));
        QCOMPARE(only(calendar("DTSTART;VALUE=DATE:20250701\n")).lastDay, QDate(2025, 7, 1));
    }

    void tellsHowOften()
    {
        const Recurrence weekly =
            only(calendar("DTSTART:20250701T120000Z\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=8\n"))
                .again;
        QCOMPARE(weekly.every, Recurrence::Every::Week);
        QCOMPARE(weekly.interval, 2);
        QCOMPARE(weekly.count, 8);
        QCOMPARE(weekly.days, (QList<Qt::DayOfWeek>{Qt::Tuesday, Qt::Thursday}));
        const Recurrence until =
            only(calendar("DTSTART:20250701T120000Z\nRRULE:FREQ=DAILY;UNTIL=20250710T120000Z\n")).again;
        QCOMPARE(until.until, utc(10, 12));
        QCOMPARE(only(calendar("DTSTART:20250701T120000Z\nRRULE:FREQ=MONTHLY;BYDAY=2TU\n")).again.every,
                 Recurrence::Every::Other);
        QCOMPARE(only(calendar("DTSTART:20250701T120000Z\n")).again, Recurrence());
    }

    void isFoundInAMessageOnce()
    {
        const QByteArray event = calendar("SUMMARY:T\xC3\xA9\nDTSTART:20250701T120000Z\n");
        const mail::Reading reading = mailtest::readingOf(
            "Content-Type: multipart/mixed; boundary=m\n\n--m\n\nhi\n--m\nContent-Type: text/calendar; "
            "method=REQUEST\n\n" +
            event +
            "\n--m\nContent-Type: application/ics; name=a.ics\nContent-Transfer-Encoding: base64\n\n" +
            event.toBase64() + "\n--m--\n");
        QCOMPARE(reading.invitations.size(), 1);
        QCOMPARE(reading.invitations[0].summary, QStringLiteral("Té"));
        QCOMPARE(reading.attachments.size(), 2);
    }

    void bearsNonsense_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("words") << QByteArray("just words");
        QTest::newRow("no end") << QByteArray("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n");
        QTest::newRow("nested deep") << QByteArray("BEGIN:VEVENT\r\n").repeated(20'000);
        QTest::newRow("a date that is none") << calendar("DTSTART:20259999T999999Z\nDTEND:x\n");
        QTest::newRow("NUL") << calendar(QByteArray("SUMMARY:a\0b\n", 12));
        QTest::newRow("a long line") << calendar("SUMMARY:" + QByteArray(500'000, 'x') + "\n");
        QTest::newRow("many attendees") << calendar(QByteArray("ATTENDEE:mailto:a@b\n").repeated(20'000));
    }

    void bearsNonsense()
    {
        QFETCH(QByteArray, text);
        const QList<Invitation> list = mail::invitationsIn(text);
        for (const Invitation& one : list) {
            QVERIFY(one.attendees.size() <= 1'000);
            QVERIFY(one.summary.size() <= 100'000);
            QVERIFY(!one.start.isValid() || one.start.date().year() < 10'000);
        }
        QVERIFY(list.size() <= 1);
    }

    void stopsAtAHundredEvents()
    {
        QByteArray text = calendar("SUMMARY:x\n");
        const QByteArray event = "BEGIN:VEVENT\r\nSUMMARY:y\r\nEND:VEVENT\r\n";
        text.replace("END:VCALENDAR", event.repeated(500) + "END:VCALENDAR");
        QCOMPARE(mail::invitationsIn(text).size(), 100);
    }
};

QTEST_GUILESS_MAIN(InvitationTest)
#include "invitation_test.moc"
