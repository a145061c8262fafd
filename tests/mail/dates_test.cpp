// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/dates.h"

#include <QTest>

class DatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("utc");
        const auto row = [](const char* raw, const char* utc) {
            QTest::newRow(raw) << QByteArray(raw) << QString::fromLatin1(utc);
        };
        row("Tue, 1 Jul 2003 12:52:37 +0200", "2003-07-01T10:52:37Z");
        row("1 Jul 2003 12:52:37 GMT+0200", "2003-07-01T10:52:37Z");
        row("1 Jul 2003 12:52:37 CEST", "2003-07-01T10:52:37Z");
        row("1 Jul 2003 12:52:37 MET DST", "2003-07-01T10:52:37Z");
        row("1 Jul 2003 12:52:37 +0200 (CEST) DST", "2003-07-01T10:52:37Z");
        row("1 Jul 2003 12.52.37 +0200", "2003-07-01T10:52:37Z");
        row("1 Jul 2003 12 : 52 : 37 +0200", "2003-07-01T10:52:37Z");
        row("2003/07/01 10:52:37", "2003-07-01T10:52:37Z");
        row("1 Jul 2003 10:52:37 \"GMT\"", "2003-07-01T10:52:37Z");
        row("1 Jul 2003 10:52 GMT", "2003-07-01T10:52:00Z");
        row("Tue, 01 Jul 03 10:52:37 PDT", "2003-07-01T17:52:37Z");
        row("Tue, 1 Jul 103 10:52:37 -0000", "2003-07-01T10:52:37Z");
        row("Sat, 1 Jan 1966 12:00:00 -0400", "1966-01-01T16:00:00Z");
        row("1 Jul 2040 12:00:00 +0000", "2040-07-01T12:00:00Z");
        row("Tue (Tuesday (really)), 1 Jul 2003 12:52:37 +0200 (CEST)", "2003-07-01T10:52:37Z");
        row("Tue Jul  1 10:52:37 2003", "2003-07-01T10:52:37Z");
        row("Tue Jul  1 10:52:37 EDT 2003", "2003-07-01T14:52:37Z");
        row("2003-07-01T12:52:37+02:00", "2003-07-01T10:52:37Z");
        row("2003-07-01 10:52:37", "2003-07-01T10:52:37Z");
        row("1-Jul-2003 10:52:37 +0000", "2003-07-01T10:52:37Z");
        row("July 1, 2003 1:05:00 PM", "2003-07-01T13:05:00Z");
        row("Sat, 31 Dec 2016 23:59:60 +0000", "2016-12-31T23:59:59Z");
        row("Thu, 29 Feb 2024 00:30:00 +0130", "2024-02-28T23:00:00Z");
        row("Tue, 1 Jul 2003", "2003-07-01T00:00:00Z");
    }

    void reads()
    {
        QFETCH(QByteArray, raw);
        const QDateTime date = mail::readDate(raw);
        QTEST(date.toString(Qt::ISODate), "utc");
        QCOMPARE(date.timeSpec(), Qt::UTC);
    }

    void leavesNonsenseInvalid_data()
    {
        QTest::addColumn<QByteArray>("raw");
        for (const char* raw : {"", "yesterday", "31 Feb 2003 10:00:00 +0000", "99 Jul 2003", "12:00",
                                ",,,;;;", "Tue, 1 2003", "-", "+", "1-Jul", "((((("})
            QTest::newRow(raw) << QByteArray(raw);
        QTest::newRow("long") << QByteArray(1'000'000, '1');
    }

    void leavesNonsenseInvalid()
    {
        QFETCH(QByteArray, raw);
        QVERIFY(!mail::readDate(raw).isValid());
    }
};

QTEST_GUILESS_MAIN(DatesTest)
#include "dates_test.moc"
