// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/letters.h"

#include <QSet>
#include <QTest>

#include <algorithm>

namespace practice {

class LettersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { letters_ = letters(); }
    void areAboutForty();
    void haveLegalUidsOfTheirOwn();
    void areTheSameEveryTime();
    void haveTheSizeTheyClaim();
    void endTheirLinesInCrlf();
    void showWhatWasAskedFor_data();
    void showWhatWasAskedFor();
    void sealsOne();

private:
    const Message& letter(const QByteArray& uid) const
    {
        return *std::ranges::find(letters_, uid, &Message::uid);
    }
    std::vector<Message> letters_;
};

static QByteArray all(const Message& message)
{
    QByteArray whole;
    const Pieces pieces = message.open();
    for (QByteArray piece = pieces(); !piece.isEmpty(); piece = pieces())
        whole += piece;
    return whole;
}

void LettersTest::areAboutForty()
{
    QCOMPARE(letters_.size(), 40u);
    QVERIFY(all(letters_.front()).contains("\r\nSubject: Welcome to the practice mailbox\r\n"));
}

void LettersTest::haveLegalUidsOfTheirOwn()
{
    QSet<QByteArray> seen;
    for (const Message& message : letters_) {
        QVERIFY(message.uid.size() >= 1 && message.uid.size() <= 70);
        QVERIFY(std::ranges::all_of(message.uid, [](char c) { return c >= 0x21 && c <= 0x7e; }));
        seen.insert(message.uid);
    }
    QCOMPARE(seen.size(), 40);
}

void LettersTest::areTheSameEveryTime()
{
    const std::vector<Message> again = letters();
    QCOMPARE(again.size(), letters_.size());
    for (std::size_t i = 0; i < again.size(); ++i) {
        QCOMPARE(again[i].uid, letters_[i].uid);
        QCOMPARE(again[i].octets, letters_[i].octets);
    }
    QCOMPARE(all(again[12]), all(letter("lighthouse-log")));
    const Pieces one = letter("carillon").open();
    const Pieces two = again[35].open();
    for (int i = 0; i < 50; ++i)
        QCOMPARE(one(), two());
}

void LettersTest::haveTheSizeTheyClaim()
{
    for (const Message& message : letters_) {
        qint64 octets = 0;
        QByteArray last;
        const Pieces pieces = message.open();
        for (QByteArray piece = pieces(); !piece.isEmpty(); piece = pieces()) {
            QVERIFY(piece.size() <= 64 * 1024);
            octets += piece.size();
            last = piece;
        }
        QCOMPARE(octets, message.octets);
        QVERIFY2(last.endsWith("\r\n"), message.uid.constData());
    }
}

void LettersTest::endTheirLinesInCrlf()
{
    for (const Message& message : letters_) {
        if (message.uid == "carillon")
            continue; // 30 MB of the same line ends
        const QByteArray octets = all(message);
        QCOMPARE(octets.count('\n'), octets.count("\r\n"));
        QCOMPARE(octets.count('\r'), octets.count("\r\n"));
    }
}

void LettersTest::showWhatWasAskedFor_data()
{
    QTest::addColumn<QByteArray>("uid");
    QTest::addColumn<QByteArray>("needle");
    const auto row = [](const char* uid, const char* needle) {
        QTest::newRow(uid) << QByteArray(uid) << QByteArray(needle);
    };
    row("moved-house", "format=flowed");
    row("moved-house", " \r\nother side of the canal");
    row("garden-news", "multipart/alternative");
    row("certificate", "application/pdf");
    row("sunset", "Content-ID: <sunset@");
    row("river", "charset=gb2312");
    row("night-market", "charset=big5");
    row("station", "\x1b$B");
    row("kimchi", "charset=euc-kr");
    row("dacha", "charset=koi8-r");
    row("raw-header", "Gr\xc3\xbc\xc3\x9f"
                      "e");
    row("forwarded", "message/rfc822");
    row("no-words", "\r\nSubject: \r\n");
    row("dots", "\r\n.\r\n");
    row("damaged", "--=_wet--");
    row("lighthouse-log", "Night 4000");
}

void LettersTest::showWhatWasAskedFor()
{
    QFETCH(QByteArray, uid);
    QFETCH(QByteArray, needle);
    QVERIFY(all(letter(uid)).contains(needle));
}

void LettersTest::sealsOne()
{
    QCOMPARE(std::ranges::count_if(letters_, &Message::refuses), 1);
    QVERIFY(letter("sealed-letter").refuses);
}

} // namespace practice

QTEST_GUILESS_MAIN(practice::LettersTest)
#include "letters_test.moc"
