// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/removal.h"

#include <QTest>

using base::Fault;
using mailbox::MessageId;
using pop3::MessageNumber;
using pop3::QuitOutcome;
using visit::Fate;
using visit::Removal;

namespace {

MessageNumber number(qint64 value)
{
    return *MessageNumber::from(value);
}

/// Three messages: a, b, c of 10, 20, 30 octets, numbered 1, 2, 4.
visit::Listing mailboxNow()
{
    visit::Listing listing;
    const char* uids[] = {"a", "b", "c"};
    const qint64 numbers[] = {1, 2, 4};
    for (int i = 0; i < 3; ++i) {
        listing.addSize(number(numbers[i]), (i + 1) * 10);
        listing.addUid(number(numbers[i]), *pop3::UniqueId::from(uids[i]));
    }
    listing.close(true);
    return listing;
}

mail::Summary about(const char* subject)
{
    mail::Summary summary;
    summary.subject = QString::fromLatin1(subject);
    return summary;
}

bool always(const MessageId&)
{
    return true;
}

bool never(const MessageId&)
{
    return false;
}

} // namespace

class RemovalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void highestNumberFirst();
    void withoutProofItIsKept();
    void thePersonsWordNeedsNoProof();
    void onlyQuitsOkCounts_data();
    void onlyQuitsOkCounts();
    void whatIsNotThereWasNotOurs();
    void anotherSizeAndNoHeaderIsAnotherMessage();
    void anotherSizeWithTheSameHeaderIsTheSame();
    void anotherSizeWithAnotherHeaderIsKept();
    void moreCopiesThanWereSeenAreKept();
    void withoutUidlNothingGoes();
    void aRefusedDeleIsKept();
};

void RemovalTest::highestNumberFirst()
{
    Removal removal({{{"a", 0}}, {{"c", 0}}, {{"b", 0}}}, {}, always);
    removal.plan(mailboxNow());
    QCOMPARE(removal.due(), (std::vector<MessageNumber>{number(4), number(2), number(1)}));
}

void RemovalTest::withoutProofItIsKept()
{
    Removal removal({{{"a", 0}}}, {}, never);
    removal.plan(mailboxNow());
    QVERIFY(removal.due().empty());
    const visit::Receipt receipt = removal.settle(QuitOutcome::Accepted, {}, {});
    QCOMPARE(receipt.deletions.first().fate, Fate::Kept);
    QCOMPARE(receipt.deletions.first().error->fault, Fault::NotSaved);
}

void RemovalTest::thePersonsWordNeedsNoProof()
{
    Removal removal({{{"a", 0}, true}}, {}, never);
    removal.plan(mailboxNow());
    QCOMPARE(removal.due(), std::vector<MessageNumber>{number(1)});
}

void RemovalTest::onlyQuitsOkCounts_data()
{
    QTest::addColumn<QuitOutcome>("quit");
    QTest::addColumn<Fate>("fate");
    QTest::newRow("+OK") << QuitOutcome::Accepted << Fate::Accepted;
    QTest::newRow("-ERR") << QuitOutcome::Refused << Fate::Unknown;
    QTest::newRow("silence") << QuitOutcome::Unanswered << Fate::Unknown;
    QTest::newRow("the wire went before") << QuitOutcome::NotSent << Fate::Unknown;
}

void RemovalTest::onlyQuitsOkCounts()
{
    QFETCH(QuitOutcome, quit);
    Removal removal({{{"b", 0}, true}}, {}, {});
    removal.plan(mailboxNow());
    removal.noteSent(number(2));
    removal.noteAccepted(number(2));
    const visit::Receipt receipt = removal.settle(quit, "words", {});
    QTEST(receipt.deletions.first().fate, "fate");
    QCOMPARE(receipt.error.has_value(), quit != QuitOutcome::Accepted);
}

void RemovalTest::whatIsNotThereWasNotOurs()
{
    Removal removal({{{"z", 0}, true}}, {}, {});
    removal.plan(mailboxNow());
    QVERIFY(removal.due().empty());
    const visit::Receipt receipt = removal.settle(QuitOutcome::NotSent, {}, {});
    QCOMPARE(receipt.deletions.first().fate, Fate::Kept);
    QCOMPARE(receipt.deletions.first().error->fault, Fault::MessageGone);
}

void RemovalTest::anotherSizeWithTheSameHeaderIsTheSame()
{
    visit::SeenMessages seen;
    seen.insert({"a", 0}, {11, 1, true, visit::printOf(about("one"))});
    Removal removal({{{"a", 0}, true}}, seen, {});
    removal.plan(mailboxNow());
    QVERIFY(removal.due().empty());
    QCOMPARE(removal.doubtful(), std::vector<MessageNumber>{number(1)});
    removal.judgeHeader(number(1), about("one"));
    QCOMPARE(removal.due(), std::vector<MessageNumber>{number(1)});
}

void RemovalTest::anotherSizeWithAnotherHeaderIsKept()
{
    visit::SeenMessages seen;
    seen.insert({"a", 0}, {11, 1, true, visit::printOf(about("one"))});
    Removal removal({{{"a", 0}, true}}, seen, {});
    removal.plan(mailboxNow());
    removal.judgeHeader(number(1), about("another"));
    QVERIFY(removal.due().empty());
    QCOMPARE(removal.settle(QuitOutcome::NotSent, {}, {}).deletions.first().error->fault, Fault::NotTheSame);
}

void RemovalTest::moreCopiesThanWereSeenAreKept()
{
    visit::SeenMessages seen;
    seen.insert({"a", 0}, {10, 2, true, visit::printOf(about("one"))});
    Removal removal({{{"a", 0}, true}}, seen, {});
    removal.plan(mailboxNow());
    QVERIFY(removal.due().empty());
    QVERIFY(removal.doubtful().empty());
}

void RemovalTest::anotherSizeAndNoHeaderIsAnotherMessage()
{
    visit::SeenMessages seen;
    seen.insert({"a", 0}, {11, 1, false, {}});
    Removal removal({{{"a", 0}, true}}, seen, {});
    removal.plan(mailboxNow());
    QVERIFY(removal.due().empty());
    QCOMPARE(removal.settle(QuitOutcome::NotSent, {}, {}).deletions.first().error->fault, Fault::NotTheSame);
}

void RemovalTest::withoutUidlNothingGoes()
{
    visit::Listing listing;
    listing.addSize(number(1), 10);
    listing.close(false);
    Removal removal({{listing.rows().first().id, true}}, {}, {});
    removal.plan(listing);
    QVERIFY(removal.due().empty());
    QCOMPARE(removal.settle(QuitOutcome::NotSent, {}, {}).deletions.first().error->fault,
             Fault::UidlUnsupported);
}

void RemovalTest::aRefusedDeleIsKept()
{
    Removal removal({{{"a", 0}, true}, {{"b", 0}, true}}, {}, {});
    removal.plan(mailboxNow());
    removal.noteSent(number(2));
    removal.noteSent(number(1));
    removal.noteRefused(number(2), {Fault::MessageGone, {}, "no"});
    removal.noteAccepted(number(1));
    const visit::Receipt receipt = removal.settle(QuitOutcome::Accepted, {}, {});
    QCOMPARE(receipt.deletions[0].fate, Fate::Accepted);
    QCOMPARE(receipt.deletions[1].fate, Fate::Kept);
    QVERIFY(!receipt.error);
}

QTEST_APPLESS_MAIN(RemovalTest)
#include "removal_test.moc"
