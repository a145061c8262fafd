// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Invitations, contacts and reports as cards above the text.
#include "ui/card.h"
#include "ui/cards.h"
#include "ui/fake_world.h"

#include <QLabel>
#include <QPushButton>

using namespace ui;
using mail::Attendee;
using mail::Invitation;
using mail::RecipientReport;
using Method = Invitation::Method;

namespace {

const QTimeZone berlin("Europe/Berlin");
const QLocale english(QLocale::English, QLocale::UnitedKingdom);

/// Line breaks and odd blanks of the locale's data differ from version to version.
QString plain(QString text)
{
    return text.replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' ');
}

QString textOf(const CardWords& words)
{
    QString text = words.title;
    for (const CardWords::Row& row : words.rows)
        text += QLatin1Char('\n') + (row.caption.isEmpty() ? QString() : row.caption + u' ') + row.value;
    return plain(text);
}

Invitation lunch()
{
    Invitation invitation;
    invitation.method = Method::Request;
    invitation.summary = QStringLiteral("Lunch");
    invitation.place = QStringLiteral("Room 1");
    invitation.start = QDateTime(QDate(2027, 7, 1), QTime(10, 0), Qt::UTC);
    invitation.end = invitation.start.addSecs(3600);
    invitation.zone = QStringLiteral("America/New_York");
    invitation.organiser = {QStringLiteral("Ada"), QStringLiteral("ada@example.org")};
    invitation.part = 1;
    return invitation;
}

mail::DeliveryReport report(RecipientReport::Action action, const char* status)
{
    mail::DeliveryReport made;
    made.reporter = QStringLiteral("mx.example.org");
    made.recipients = {{action,
                        QStringLiteral("x@example.net"),
                        QString::fromLatin1(status),
                        QStringLiteral("552 5.2.2 Mailbox full"),
                        QStringLiteral("mx.example.net"),
                        {}}};
    return made;
}

struct Carded : FakeWorld {
    Carded() { click(0); }

    void show(const mail::Reading& reading) const
    {
        Q_EMIT counter->opened(id(3), QStringLiteral("/mail/3"), reading);
    }
    QString title(const char* name) const
    {
        const auto* label = child<QLabel>(name);
        return label && label->isVisible() ? label->text() : QString();
    }
};

} // namespace

class CardsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsBothTimesWhereTheyDiffer()
    {
        const QString text = textOf(invitationWords(lunch(), berlin, english));
        QCOMPARE(text,
                 QStringLiteral("Invitation: Lunch\n"
                                "When: Thursday, 1 July 2027, 12:00 to 13:00\n"
                                "For the sender: Thursday, 1 July 2027, 06:00 to 07:00 (America/New_York)\n"
                                "Where: Room 1\n"
                                "Organiser: Ada <ada@example.org>"));
        Invitation near = lunch();
        near.zone = QStringLiteral("Europe/Paris");
        QVERIFY(!textOf(invitationWords(near, berlin, english)).contains(QStringLiteral("For the sender")));
    }

    void tellsInGerman()
    {
        const QString text = textOf(invitationWords(lunch(), berlin, QLocale(QLocale::German)));
        QVERIFY2(text.contains(QStringLiteral("Donnerstag, 1. Juli 2027")), qPrintable(text));
    }

    void tellsWhenItIsAtAll_data()
    {
        QTest::addColumn<Invitation>("invitation");
        QTest::addColumn<QString>("when");
        Invitation days = lunch();
        days.allDay = true;
        days.firstDay = QDate(2027, 7, 1);
        days.lastDay = QDate(2027, 7, 3);
        QTest::newRow("days") << days
                              << QStringLiteral(
                                     "When: Thursday, 1 July 2027 to Saturday, 3 July 2027, all day");
        days.lastDay = days.firstDay;
        QTest::newRow("a day") << days << QStringLiteral("When: Thursday, 1 July 2027, all day");
        Invitation floating = lunch();
        floating.floating = true;
        QTest::newRow("floating") << floating
                                  << QStringLiteral("When: Thursday, 1 July 2027, 10:00 to 11:00");
        Invitation unknown = lunch();
        unknown.zoneUnknown = true;
        unknown.zone = QStringLiteral("Moon");
        QTest::newRow("unknown zone") << unknown << QStringLiteral("the time zone “Moon” is not known here");
        Invitation endless = lunch();
        endless.end = {};
        QTest::newRow("no end") << endless << QStringLiteral("When: Thursday, 1 July 2027, 12:00\n");
    }

    void tellsWhenItIsAtAll()
    {
        QFETCH(Invitation, invitation);
        QFETCH(QString, when);
        const QString text = textOf(invitationWords(invitation, berlin, english));
        QVERIFY2(text.contains(when), qPrintable(text));
    }

    void tellsWhatBecomesOfIt()
    {
        Invitation invitation = lunch();
        const auto title = [&] { return invitationWords(invitation, berlin, english).title; };
        invitation.sequence = 2;
        QCOMPARE(title(), QStringLiteral("Changed invitation: Lunch"));
        invitation.cancelled = true;
        QCOMPARE(title(), QStringLiteral("Cancelled: Lunch"));
        invitation.cancelled = false;
        invitation.method = Method::Cancel;
        QCOMPARE(title(), QStringLiteral("Cancelled: Lunch"));
        invitation.method = Method::Reply;
        invitation.attendees = {{{QStringLiteral("Bob %2"), QStringLiteral("bob@example.org")},
                                 Attendee::Answer::Declined,
                                 false}};
        QCOMPARE(title(), QStringLiteral("Bob %2 <bob@example.org> will not come: Lunch"));
        invitation.method = Method::Publish;
        QCOMPARE(title(), QStringLiteral("Event: Lunch"));
    }

    void tellsHowOftenAndForWhom()
    {
        Invitation invitation = lunch();
        invitation.again = {mail::Recurrence::Every::Week, 2, 10, {}, {Qt::Monday, Qt::Friday}};
        invitation.attendees = {{{}, Attendee::Answer::Accepted, false},
                                {{}, Attendee::Answer::Accepted, false},
                                {{}, Attendee::Answer::Declined, false}};
        const QString text = textOf(invitationWords(invitation, berlin, english));
        QVERIFY2(text.contains(QStringLiteral("Repeats: every 2 weeks on Monday, Friday, 10 times")),
                 qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Invited: 3 people, 2 accepted, 1 declined")),
                 qPrintable(text));
    }

    void tellsWhoAPersonIs()
    {
        mail::ContactCard card;
        card.name = QStringLiteral("Ada Example");
        card.organisation = QStringLiteral("Engines");
        card.mails = {{QStringLiteral("ada@example.org"), {QStringLiteral("work")}}};
        card.phones = {{QStringLiteral("+44 1"), {QStringLiteral("cell")}}};
        QCOMPARE(textOf(contactWords(card)),
                 QStringLiteral("Ada Example\nWork: Engines\nMail: ada@example.org (work)\n"
                                "Phone: +44 1 (mobile)"));
    }

    void tellsWhatBecameOfAMessage_data()
    {
        QTest::addColumn<mail::DeliveryReport>("given");
        QTest::addColumn<QString>("sentence");
        using Action = RecipientReport::Action;
        const auto row = [](const char* name, const mail::DeliveryReport& given, const char* sentence) {
            QTest::newRow(name) << given << QString::fromUtf8(sentence);
        };
        row("full", report(Action::Failed, "5.2.2"),
            "Your message to x@example.net was not delivered: the mailbox is full (5.2.2).\n"
            "mx.example.net said: 552 5.2.2 Mailbox full\nReported by: mx.example.org");
        row("nobody", report(Action::Failed, "5.1.1"),
            "was not delivered: there is no such mailbox (5.1.1).");
        row("refused", report(Action::Failed, "5.7.26"), "the other server does not accept it (5.7.26).");
        row("no reason", report(Action::Failed, ""), "was not delivered: the server does not say why.");
        row("later", report(Action::Delayed, "4.4.1"),
            "has not been delivered yet: the other server does not answer (4.4.1). The server keeps trying.");
        row("done", report(Action::Delivered, "2.0.0"), "Your message to x@example.net was delivered.");
        mail::DeliveryReport read;
        read.kind = mail::DeliveryReport::Kind::Reading;
        read.disposition = mail::DeliveryReport::Disposition::Deleted;
        row("deleted unread", read, "Your message was deleted without being read.");
    }

    void tellsWhatBecameOfAMessage()
    {
        QFETCH(mail::DeliveryReport, given);
        QFETCH(QString, sentence);
        const QString text = textOf(deliveryWords(given));
        QVERIFY2(text.contains(sentence), qPrintable(text));
    }

    void standsAboveTheTextAndCanBeSaved()
    {
        const Carded world;
        mail::Reading reading = world.reading("Hello");
        reading.invitations = {lunch()};
        world.window->setWhereTo([](const Window::Wish& wish, const std::function<void(QString)>& then) {
            then(QStringLiteral("/home/") + wish.name);
        });
        world.show(reading);
        QCOMPARE(world.title("Card Title"), QStringLiteral("Invitation: Lunch"));
        QTest::mouseClick(world.child<QPushButton>("Card Save"), Qt::LeftButton);
        QVERIFY2(world.counter->calls.contains(QStringLiteral("part /mail/3 1 /home/Lunch.ics")),
                 qPrintable(world.counter->calls.last()));
        world.click(1);
        Q_EMIT world.counter->opened(world.id(2), QStringLiteral("/mail/2"), world.reading("None"));
        QCOMPARE(world.title("Card Title"), QString());
    }

    void aPreviewHasNothingToSaveYet()
    {
        const Carded world;
        mail::Reading reading = world.reading("Hello");
        reading.invitations = {lunch()};
        Q_EMIT world.counter->previewed(world.id(3), reading, world.peek());
        QCOMPARE(world.title("Card Title"), QStringLiteral("Invitation: Lunch"));
        QVERIFY(!world.child<QPushButton>("Card Save"));
    }

    void aNarrowPaneKeepsTheLinesLong()
    {
        Page page;
        page.kind = Page::Kind::Whole;
        page.reading.invitations = {lunch()};
        Cards cards;
        cards.showPage(page);
        cards.show();
        const auto* title = cards.findChild<QLabel*>(QStringLiteral("Card Title"));
        const auto* save = cards.findChild<QPushButton*>(QStringLiteral("Card Save"));
        cards.resize(900, 300);
        QTRY_VERIFY(save->x() > title->geometry().right());
        cards.resize(380, 300);
        QTRY_VERIFY(save->y() > title->geometry().bottom());
        QVERIFY(title->width() > title->parentWidget()->width() * 3 / 4);
    }

    void manyCardsLeaveRoomForTheText()
    {
        const Carded world;
        mail::Reading reading = world.reading("Hello");
        for (int i = 0; i < 20; ++i)
            reading.invitations.append(lunch());
        world.show(reading);
        QCoreApplication::processEvents();
        QCOMPARE(world.window->findChildren<Card*>().size(), 5);
        const int pane = world.window->pane().height();
        QVERIFY(world.child<Card>("Card")->parentWidget()->parentWidget()->height() <= pane / 2);
    }

    void foreignTextIsPlainAndShort()
    {
        Invitation invitation = lunch();
        invitation.summary =
            QStringLiteral("<a href='http://x.example'>") + QString(10'000, u'y') + QChar(0x202E);
        const CardWords words = invitationWords(invitation, berlin, english);
        QVERIFY(words.title.size() < 200);
        QVERIFY(!words.title.contains(QChar(0x202E)));
        const Card card(QStringLiteral("Card"), words);
        for (const QLabel* label : card.findChildren<QLabel*>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    }
};

QTEST_MAIN(CardsTest)
#include "cards_test.moc"
