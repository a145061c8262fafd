// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/display.h"

#include <QTest>
#include <QTimeZone>

using namespace mailbox;

class DisplayTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizes_data()
    {
        QTest::addColumn<qint64>("octets");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << "0 bytes";
        QTest::newRow("one") << qint64(1) << "1 byte";
        QTest::newRow("below the first unit") << qint64(999) << "999 bytes";
        QTest::newRow("first unit") << qint64(1000) << "1.0 kB";
        QTest::newRow("two digits need no decimals") << qint64(31'000'000) << "31 MB";
        QTest::newRow("rounds up") << qint64(9'960) << "10 kB";
        QTest::newRow("never 1000 of a unit") << qint64(999'700) << "1.0 MB";
        QTest::newRow("a lie of a server") << std::numeric_limits<qint64>::max() << "9.2 EB";
    }

    void sizes()
    {
        QFETCH(qint64, octets);
        QTEST(sizeText(octets, QLocale(QLocale::English)), "text");
    }

    void dates_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("text");
        QTest::newRow("today") << "2026-11-23T09:05:00Z"
                               << "10:05";
        QTest::newRow("today there, yesterday in UTC") << "2026-11-22T23:30:00Z"
                                                       << "00:30";
        QTest::newRow("yesterday") << "2026-11-22T08:00:00Z"
                                   << "Yesterday 09:00";
        QTest::newRow("this week") << "2026-11-19T08:00:00Z"
                                   << "Thu 09:00";
        QTest::newRow("this year") << "2026-03-01T08:00:00Z"
                                   << "1 Mar";
        QTest::newRow("long ago") << "2003-07-01T10:52:37Z"
                                  << "01/07/2003";
        QTest::newRow("the future") << "2031-07-01T10:52:37Z"
                                    << "01/07/2031";
        QTest::newRow("none") << ""
                              << "";
    }

    void dates()
    {
        QFETCH(QString, date);
        const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-23T11:00:00Z"), Qt::ISODate)
                                  .toTimeZone(QTimeZone(3600));
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        QTEST(dateText(QDateTime::fromString(date, Qt::ISODate), now, british), "text");
    }

    void dayAndMonthAsTheLocaleWritesThem_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("text");
        QTest::newRow("en_US") << "en_US"
                               << "Jul 1, 12:52 PM";
        QTest::newRow("en_GB") << "en_GB"
                               << "1 Jul, 12:52";
        QTest::newRow("de_DE") << "de_DE"
                               << "1. Juli, 12:52";
        QTest::newRow("de_AT") << "de_AT"
                               << "1. Juli, 12:52";
        QTest::newRow("es_ES") << "es_ES"
                               << "1 de jul, 12:52";
        QTest::newRow("fr_FR") << "fr_FR" << QStringLiteral("1 juil., 12:52");
        QTest::newRow("hu_HU") << "hu_HU" << QStringLiteral("júl. 1., 12:52");
        QTest::newRow("ja_JP") << "ja_JP" << QStringLiteral("7月1日, 12:52");
        QTest::newRow("C") << "C"
                           << "1 Jul, 12:52:00";
    }

    void dayAndMonthAsTheLocaleWritesThem()
    {
        QFETCH(QString, locale);
        const QDateTime then(QDate(2026, 7, 1), QTime(12, 52), Qt::UTC);
        QTEST(momentText(then, then.addDays(30), QLocale(locale)), "text");
    }

    void senders_data()
    {
        QTest::addColumn<QList<mail::Address>>("from");
        QTest::addColumn<QString>("text");
        const auto list = [](auto... each) { return QList<mail::Address>{each...}; };
        const mail::Address ada{QStringLiteral("Ada"), QStringLiteral("ada@example.org")};
        const mail::Address bare{{}, QStringLiteral("bob@example.org")};
        const mail::Address liar{QStringLiteral("bank@example.org"), QStringLiteral("x@evil.test")};
        const mail::Address odd{QString(QChar(0x202E)) + QStringLiteral("abc"), {}};
        QTest::newRow("name") << list(ada) << "Ada";
        QTest::newRow("address only") << list(bare) << "bob@example.org";
        QTest::newRow("several") << list(ada, bare) << "Ada, bob@example.org";
        QTest::newRow("a name that plays address") << list(liar) << "bank@example.org <x@evil.test>";
        QTest::newRow("override made visible") << list(odd) << QString(QChar(0xFFFD)) + QStringLiteral("abc");
        QTest::newRow("nobody") << list() << "";
    }

    void senders()
    {
        QFETCH(QList<mail::Address>, from);
        QTEST(fromText({{}, from, {}, {}}), "text");
    }

    void whoHasNoAddressIsShownByTheName()
    {
        QCOMPARE(fullAddress({QStringLiteral("Inc."), {}}), QStringLiteral("Inc."));
    }

    void aNameFromRightToLeftStaysWhereItIs()
    {
        const QString name = QString::fromUtf8("مريم");
        QCOMPARE(fullAddress({name, QStringLiteral("m@example.ae")}),
                 QChar(0x2068) + name + QChar(0x2069) + QStringLiteral(" <m@example.ae>"));
    }

    void paddingInSubjectsCollapses()
    {
        const mail::Summary summary{QStringLiteral("Invoice   \t  .pdf"), {}, {}, {}};
        QCOMPARE(subjectText(summary), QStringLiteral("Invoice .pdf"));
    }

    void subjectsHaveAnEnd()
    {
        const mail::Summary summary{QString(1'000'000, QLatin1Char('x')), {}, {}, {}};
        QVERIFY(subjectText(summary).size() <= 500);
    }

    void statesInWords()
    {
        Row row;
        QCOMPARE(stateText(row, false), QString());
        row.marked = row.saved = true;
        QCOMPARE(stateText(row, false), QStringLiteral("To delete, Saved"));
        row.gone = true;
        QCOMPARE(stateText(row, true), QStringLiteral("To delete, Gone, Saved"));
        Row read;
        read.textEnough = true;
        QCOMPARE(stateText(read, false), QStringLiteral("Text read"));
        read.saved = true;
        QCOMPARE(stateText(read, false), QStringLiteral("Saved"));
    }
};

QTEST_GUILESS_MAIN(DisplayTest)
#include "display_test.moc"
