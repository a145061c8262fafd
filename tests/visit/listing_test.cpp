// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/listing.h"

#include <QTest>

using mailbox::MessageId;
using pop3::MessageNumber;
using pop3::UniqueId;

namespace {

MessageNumber number(qint64 value)
{
    return *MessageNumber::from(value);
}

UniqueId uid(const char* bytes)
{
    return *UniqueId::from(bytes);
}

/// "2:uid#copy(octets)" a message.
QString drawn(const visit::Listing& listing)
{
    QStringList words;
    for (const mailbox::Row& row : listing.rows())
        words.append(QStringLiteral("%1:%2#%3(%4)")
                         .arg(row.number)
                         .arg(QString::fromLatin1(row.id.uid))
                         .arg(row.id.copy)
                         .arg(row.octets));
    return words.join(QLatin1Char(' '));
}

} // namespace

class ListingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void joinsByNumberWithGapsInAnyOrder();
    void oneIdOnTwoMessagesMakesTwoCopies();
    void aUidlThatIsShortOfAMessageLeavesItWithoutName();
    void whatStatOrUidlHasBeyondListIsMissed();
    void twoUniqueIdsForOneNumberAreOneTooFew();
    void aNumberThatComesTwiceCountsOnce();
    void withoutUidlTheIdentityEndsWithNumberAndSize();
};

void ListingTest::joinsByNumberWithGapsInAnyOrder()
{
    visit::Listing listing;
    listing.addUid(number(7), uid("g"));
    listing.addSize(number(7), 70);
    listing.addSize(number(2), 20);
    listing.addUid(number(2), uid("b"));
    listing.addUid(number(9), uid("i"));
    listing.close(true);
    QCOMPARE(drawn(listing), QStringLiteral("2:b#0(20) 7:g#0(70)"));
    QCOMPARE(listing.find({"g", 0})->number, number(7));
    QVERIFY(!listing.find({"i", 0}));
}

void ListingTest::oneIdOnTwoMessagesMakesTwoCopies()
{
    visit::Listing listing;
    for (const qint64 n : {1, 2, 3})
        listing.addSize(number(n), n * 10);
    listing.addUid(number(1), uid("same"));
    listing.addUid(number(2), uid("other"));
    listing.addUid(number(3), uid("same"));
    listing.close(true);
    QCOMPARE(drawn(listing), QStringLiteral("1:same#0(10) 2:other#0(20) 3:same#1(30)"));
    QCOMPARE(listing.find({"same", 1})->copies, 2);
    QCOMPARE(listing.find({"other", 0})->copies, 1);
}

void ListingTest::aUidlThatIsShortOfAMessageLeavesItWithoutName()
{
    for (const bool listedToo : {true, false}) {
        visit::Listing listing;
        listing.addSize(number(1), 10);
        listing.addSize(number(2), 20);
        listing.addUid(number(1), uid("a"));
        if (listedToo)
            listing.addUid(number(2), uid("b"));
        listing.close(true);
        QVERIFY(listing.whole());
        QCOMPARE(listing.identified(), listedToo);
        QCOMPARE(listing.rows()[1].id.lasts(), listedToo);
    }
}

void ListingTest::whatStatOrUidlHasBeyondListIsMissed()
{
    for (const qint64 counted : {0, 1, 2}) {
        visit::Listing listing;
        listing.addSize(number(1), 10);
        listing.addUid(number(1), uid("a"));
        listing.close(true, true, counted);
        QCOMPARE(listing.whole(), counted < 2);
    }
    visit::Listing listing;
    listing.addSize(number(1), 10);
    listing.addUid(number(1), uid("a"));
    listing.addUid(number(2), uid("b"));
    listing.close(true);
    QVERIFY(!listing.whole());
}

void ListingTest::twoUniqueIdsForOneNumberAreOneTooFew()
{
    for (const char* again : {"a", "b"}) {
        visit::Listing listing;
        listing.addSize(number(1), 10);
        listing.addUid(number(1), uid("a"));
        listing.addUid(number(1), uid(again));
        listing.close(true);
        QCOMPARE(listing.whole(), qstrcmp(again, "a") == 0);
    }
}

void ListingTest::aNumberThatComesTwiceCountsOnce()
{
    visit::Listing listing;
    listing.addSize(number(1), 10);
    listing.addSize(number(1), 99);
    listing.addUid(number(1), uid("a"));
    listing.addUid(number(1), uid("b"));
    listing.close(true);
    QCOMPARE(drawn(listing), QStringLiteral("1:a#0(10)"));
}

void ListingTest::withoutUidlTheIdentityEndsWithNumberAndSize()
{
    visit::Listing first;
    first.addSize(number(1), 10);
    first.close(false);
    visit::Listing second;
    second.addSize(number(1), 11);
    second.close(false);
    const MessageId id = first.rows().first().id;
    QVERIFY(!id.lasts());
    QVERIFY(first.find(id));
    QVERIFY(!second.find(id));
}

QTEST_APPLESS_MAIN(ListingTest)
#include "listing_test.moc"
