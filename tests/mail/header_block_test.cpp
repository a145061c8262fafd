// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/header_block.h"

#include <QTest>

using mail::HeaderBlock;

class HeaderBlockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheFields_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("ended");
        QTest::newRow("LF") << QByteArray("Subject: s\nTo: t\n\nbody") << true;
        QTest::newRow("CRLF") << QByteArray("Subject: s\r\nTo: t\r\n\r\nbody") << true;
        QTest::newRow("no blank line") << QByteArray("Subject: s\r\nTo: t\r\n") << false;
        QTest::newRow("a line of blanks for the empty one")
            << QByteArray("Subject: s\nTo: t\n \t\nbody\n") << true;
        QTest::newRow("a boundary for the empty line")
            << QByteArray("Subject: s\nTo: t\n--b\nTo: x\n") << true;
        QTest::newRow("cut in a line") << QByteArray("Subject: s\r\nTo: t") << false;
        QTest::newRow("blank line first") << QByteArray("\r\n\r\nSubject: s\r\nTo: t\r\n\r\n") << true;
        QTest::newRow("line of blanks first") << QByteArray("  \t\r\nSubject: s\r\nTo: t\r\n\r\n") << true;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFSubject: s\nTo: t\n\n") << true;
        QTest::newRow("CR alone") << QByteArray("Subject: s\rTo: t\r\rbody\r\n") << true;
        QTest::newRow("mbox line") << QByteArray("From a@b Tue Jul  1\nSubject: s\nTo: t\n\n") << true;
        QTest::newRow("junk line") << QByteArray("Subject: s\nno colon here\nTo: t\n\n") << true;
        QTest::newRow("blank before colon") << QByteArray("Subject : s\nTo\t: t\n\n") << true;
        QTest::newRow("other case") << QByteArray("SUBJECT: s\ntO: t\n\n") << true;
        QTest::newRow("second one") << QByteArray("Subject: s\nTo: t\nSubject: forged\n\n") << true;
    }

    void findsTheFields()
    {
        QFETCH(QByteArray, bytes);
        const HeaderBlock block = HeaderBlock::parse(bytes);
        QCOMPARE(mail::unfolded(block.first("Subject")), "s");
        QCOMPARE(mail::unfolded(block.first("To")), "t");
        QTEST(block.ended(), "ended");
    }

    void waitsForTheEndOfOneLine()
    {
        QVERIFY(!HeaderBlock::parse("Subject: s\r\n").ended());
        QVERIFY(!HeaderBlock::parse("Subject: s\r").ended());
    }

    void joinsFoldedLines()
    {
        const HeaderBlock block = HeaderBlock::parse("Subject: one\r\n two\r\n\tthree\r\n\r\n");
        QCOMPARE(mail::unfolded(block.first("subject")), "one two\tthree");
    }

    void knowsWhereTheBodyBegins()
    {
        const QByteArray bytes = "A: b\r\n\r\nbody";
        QCOMPARE(bytes.sliced(HeaderBlock::parse(bytes).bodyStart()), "body");
    }

    void stopsAtItsLimit()
    {
        const QByteArray endless = "Subject: s\n" + QByteArray("X: y\n").repeated(1'000'000);
        const HeaderBlock block = HeaderBlock::parse(endless);
        QVERIFY(!block.ended());
        QVERIFY(block.fields().size() <= 10'000);
        QVERIFY(block.bodyStart() <= HeaderBlock::mostOctets);
    }

    void bearsEmptiness()
    {
        QVERIFY(HeaderBlock::parse({}).fields().isEmpty());
        QVERIFY(HeaderBlock::parse("\n\n\n").fields().isEmpty());
        QVERIFY(HeaderBlock::parse(" folded nothing").fields().isEmpty());
    }
};

QTEST_GUILESS_MAIN(HeaderBlockTest)
#include "header_block_test.moc"
