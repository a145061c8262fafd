// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/contact_card.h"
#include "message_file.h"

#include <QTest>

using mail::ContactCard;
using mailtest::onTheWire;

namespace {

ContactCard only(const QByteArray& lines)
{
    return mail::contactCardsIn(onTheWire("BEGIN:VCARD\n" + lines + "END:VCARD\n"), {}).value(0);
}

} // namespace

class ContactCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAPerson()
    {
        const ContactCard card = only("VERSION:4.0\nN:Lovelace;Ada;;Countess;\nFN:Ada\\, Countess "
                                      "Lovelace\nORG:Engines;Analysis\nTITLE:Author\n"
                                      "item1.EMAIL;TYPE=work:ada@example.org\nTEL;VALUE=uri;TYPE=\"home,"
                                      "voice\":tel:+44-20\nURL:https://example.org\n"
                                      "ADR;TYPE=home:;;1 St James Sq;London;;SW1;UK\nNOTE:first "
                                      "line\\nsecond\n  folded\nBDAY:18151210\n");
        QCOMPARE(card.name, QStringLiteral("Ada, Countess Lovelace"));
        QCOMPARE(card.organisation, QStringLiteral("Engines, Analysis"));
        QCOMPARE(card.title, QStringLiteral("Author"));
        QCOMPARE(card.mails,
                 (QList<ContactCard::Entry>{{QStringLiteral("ada@example.org"), {QStringLiteral("work")}}}));
        QCOMPARE(card.phones[0].value, QStringLiteral("+44-20"));
        QCOMPARE(card.phones[0].kinds, (QStringList{QStringLiteral("home"), QStringLiteral("voice")}));
        QCOMPARE(card.addresses[0].value, QStringLiteral("1 St James Sq, London, SW1, UK"));
        QCOMPARE(card.pages, QStringList{QStringLiteral("https://example.org")});
        QCOMPARE(card.note, QStringLiteral("first line\nsecond folded"));
        QCOMPARE(card.birthday, QDate(1815, 12, 10));
    }

    void readsOldCards()
    {
        const ContactCard card =
            only("VERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BC=\nrgen\n"
                 "TEL;HOME;CELL:123\nBDAY:1970-02-03\n");
        QCOMPARE(card.name, QStringLiteral("Jürgen Müller"));
        QCOMPARE(card.phones[0].kinds, (QStringList{QStringLiteral("home"), QStringLiteral("cell")}));
        QCOMPARE(card.birthday, QDate(1970, 2, 3));
    }

    void takesTheCharsetOfThePart()
    {
        const mail::Reading reading =
            mailtest::readingOf("Content-Type: text/x-vcard; charset=koi8-r; "
                                "name=a.vcf\n\nBEGIN:VCARD\nFN:\xF0\xD2\xC9\nEND:VCARD\n"
                                "BEGIN:vcard\nFN:Two\nEND:VCARD\n");
        QCOMPARE(reading.cards.size(), 2);
        QCOMPARE(reading.cards[0].name, QStringLiteral("При"));
        QCOMPARE(reading.cards[1].name, QStringLiteral("Two"));
    }

    void bearsNonsense()
    {
        QVERIFY(mail::contactCardsIn({}, {}).isEmpty());
        QVERIFY(mail::contactCardsIn("words\n:\n;\n=\n", {}).isEmpty());
        QCOMPARE(only(":\n;;;:\nTEL\nTEL;\nFN:x\n").name, QStringLiteral("x"));
        QCOMPARE(mail::contactCardsIn("BEGIN:VCARD\nN:Cut;Short", {}).value(0).name,
                 QStringLiteral("Short Cut"));
        QCOMPARE(mail::contactCardsIn(QByteArray("BEGIN:VCARD\nFN:a\nEND:VCARD\n").repeated(500), {}).size(),
                 100);
        QCOMPARE(only("FN:a\n" + QByteArray("TEL:1\n").repeated(5'000)).phones.size(), 100);
    }
};

QTEST_GUILESS_MAIN(ContactCardTest)
#include "contact_card_test.moc"
