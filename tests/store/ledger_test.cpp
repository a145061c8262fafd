// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "store/ledgers.h"

#include <QTemporaryDir>
#include <QtTest>

#include <utility>

using store::FiledReceipt;
using store::Known;
using store::Ledger;
using store::Whereabouts;
using support::must;
using support::openLedger;
using support::openOnes;
using support::tell;
using support::waiting;

/// What is written can be read again, by this object and by the next one.
class LedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isPrivate();
    void everythingIsThereAfterReopening();
    void theOpenOnesAreCountedAndRead();
    void changesTouchWhatTheyName();
    void uidsMayBeEmptyOrShared();
    void oneOpenMessagePerUidAndCopy();
    void aUidPassesFromOneMessageToAnother();
    void lookAlikesAreThoseThatMayComeBack();
    void lookAlikesAreCapped();
    void theLatestThatIsGoneIsFound();
    void theVanishedComeLatestFirst();
    void aReceiptIsFiledAndSettled();
    void whatIsForgottenLeavesItsIdUnused();
    void whatIsNotInItCannotBeChanged();
    void unknownFactsAreEmpty();
    void aHundredThousandMessages();

private:
    /// As the next start of the program sees it.
    Known again(qint64 id)
    {
        reopen();
        return ledger_->find(id).value().value();
    }
    Known added(Known known)
    {
        QList<Known> one{known};
        must(ledger_->add(one));
        return one.first();
    }
    void reopen()
    {
        ledger_.reset();
        ledger_ = openLedger(path());
    }
    QString path() const { return folder_->filePath(QStringLiteral("me@example.org/ledger.sqlite")); }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Ledger> ledger_;
};

void LedgerTest::init()
{
    ledger_.reset();
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
    ledger_ = openLedger(path());
}

void LedgerTest::isPrivate()
{
    added(waiting("a", 1));
    const QFileInfoList files = QFileInfo(path()).dir().entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 3);
    for (const QFileInfo& file : files)
        QVERIFY2(!(file.permissions() &
                   (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
                 qPrintable(file.fileName()));
    ledger_.reset();
    QCOMPARE(QFileInfo(path()).dir().entryList(QDir::Files), QStringList{QStringLiteral("ledger.sqlite")});
}

void LedgerTest::everythingIsThereAfterReopening()
{
    support::fill(*ledger_);
    const QStringList before = support::everythingIn(*ledger_);
    QCOMPARE(before.size(), 9 + 2 + 2);
    reopen();
    QCOMPARE(support::everythingIn(*ledger_), before);
    QVERIFY(ledger_->verify());
}

void LedgerTest::theOpenOnesAreCountedAndRead()
{
    QList<Known> all;
    for (int i = 0; i <= int(Whereabouts::Reused); ++i) {
        all.append(waiting(QByteArray::number(i), 10 - i));
        all.last().whereabouts = Whereabouts(i);
    }
    must(ledger_->add(all));
    QCOMPARE(openOnes(*ledger_), (QStringList{tell(all[0]), tell(all[1]), tell(all[3]), tell(all[4])}));
    QCOMPARE(ledger_->countOpen().value(), 4);
}

void LedgerTest::changesTouchWhatTheyName()
{
    const Known other = added(waiting("other", 9));
    Known known = added(waiting("a", 1));

    known.number = 5;
    known.octets = 77;
    known.copies = 3;
    must(ledger_->place({known}));
    QCOMPARE(tell(again(known.id)), tell(known));

    known.header = "Subject: a\r\n";
    known.headerMissing = true;
    known.print = "p";
    must(ledger_->writeHeaders({known}));
    QCOMPARE(tell(again(known.id)), tell(known));

    known.whereabouts = Whereabouts::Confirmed;
    known.lastSeen = 2000;
    known.missed = 3000;
    known.sent = 2100;
    known.accepted = 2200;
    known.confirmed = 3000;
    must(ledger_->move({known}));
    QCOMPARE(tell(again(known.id)), tell(known));

    known.uid = "b";
    known.copy = 1;
    known.copies = 2;
    known.number = 8;
    known.octets = 78;
    must(ledger_->rekey(known));
    known.previewed = 4000;
    must(ledger_->notePreviewed(known.id, known.previewed));
    known.saved = {5000, QStringLiteral("cur/a"), 78, "0123"};
    must(ledger_->noteSaved(known.id, known.saved));
    known.marked = 6000;
    must(ledger_->mark({known.id}, known.marked));
    QCOMPARE(tell(again(known.id)), tell(known));

    known.saved = {};
    must(ledger_->noteSaved(known.id, {}));
    known.marked = 0;
    must(ledger_->mark({known.id}, 0));
    QCOMPARE(tell(again(known.id)), tell(known));
    QCOMPARE(tell(again(other.id)), tell(other));
}

void LedgerTest::uidsMayBeEmptyOrShared()
{
    QList<Known> all{waiting("", 1), waiting(QByteArray(), 2), waiting("same", 3), waiting("same", 4)};
    all[3].copy = 1;
    must(ledger_->add(all));
    QCOMPARE(openOnes(*ledger_).size(), 4);
    QVERIFY(ledger_->verify());
}

void LedgerTest::oneOpenMessagePerUidAndCopy()
{
    const Known first = added(waiting("same", 1));
    QList<Known> more{waiting("fine", 2), waiting("same", 3)};
    const auto done = ledger_->add(more);
    QVERIFY(!done);
    QCOMPARE(done.error().fault, base::Fault::CannotWrite);
    QVERIFY2(done.error().subject.contains(QLatin1String("ledger.sqlite (UNIQUE")),
             qPrintable(done.error().subject));
    QCOMPARE(more.first().id, 0);
    QCOMPARE(openOnes(*ledger_), QStringList{tell(first)});
}

void LedgerTest::aUidPassesFromOneMessageToAnother()
{
    Known old = added(waiting("same", 1));
    Known fresh = waiting("same", 2);
    fresh.whereabouts = Whereabouts::Vanished;
    fresh = added(fresh);
    old.whereabouts = Whereabouts::Reused;
    fresh.whereabouts = Whereabouts::Waiting;
    must(ledger_->move({fresh, old})); // whichever comes first
    QCOMPARE(openOnes(*ledger_), QStringList{tell(fresh)});
}

void LedgerTest::lookAlikesAreThoseThatMayComeBack()
{
    QStringList expected;
    for (int i = 0; i <= int(Whereabouts::Reused); ++i) {
        Known known = waiting(QByteArray::number(i), i);
        known.print = "print";
        known.octets = 50;
        known.lastSeen = i;
        known.whereabouts = Whereabouts(i);
        known = added(known);
        if (QList<int>{1, 2, 6, 7}.contains(i))
            expected.prepend(tell(known));
        known.octets = 51;
        known.uid = "x" + known.uid;
        added(known);
    }
    QStringList found;
    const QList<Known> alike = ledger_->lookAlikes("print", 50).value();
    for (const Known& known : alike)
        found.append(tell(known));
    QCOMPARE(found, expected);
    QVERIFY(ledger_->lookAlikes("other", 50).value().isEmpty());
}

void LedgerTest::lookAlikesAreCapped()
{
    QList<Known> all = support::manyWaiting(60);
    for (Known& known : all) {
        known.print = "print";
        known.octets = 50;
        known.whereabouts = Whereabouts::Vanished;
    }
    all.append(waiting("no header", 61));
    all.last().whereabouts = Whereabouts::Vanished;
    must(ledger_->add(all));
    QCOMPARE(ledger_->lookAlikes("print", 50).value().size(), 50);
    QVERIFY2(ledger_->lookAlikes("", -1).value().isEmpty(), "no header is like no other");
}

void LedgerTest::theLatestThatIsGoneIsFound()
{
    Known known = waiting("uid", 1);
    for (const auto where : {Whereabouts::Vanished, Whereabouts::Missing, Whereabouts::Confirmed}) {
        known.whereabouts = where;
        known.lastSeen += 10;
        added(known);
    }
    added(waiting("", 1));
    QCOMPARE(ledger_->goneWithUid("uid", 0).value()->whereabouts, Whereabouts::Missing);
    QVERIFY(!ledger_->goneWithUid("uid", 1).value());
    QVERIFY(!ledger_->goneWithUid("", 0).value());
}

void LedgerTest::theVanishedComeLatestFirst()
{
    QList<Known> all = support::manyWaiting(3);
    for (Known& known : all)
        known.whereabouts = Whereabouts::Vanished;
    all[0].missed = 20;
    all[1].missed = 30;
    all[2].missed = 10;
    must(ledger_->add(all));
    const auto found = ledger_->vanished(2).value();
    QCOMPARE(found.size(), 2);
    QCOMPARE(tell(found[0]), tell(all[1]));
    QCOMPARE(tell(found[1]), tell(all[0]));
    QVERIFY(ledger_->vanished(-1).value().isEmpty());
}

void LedgerTest::aReceiptIsFiledAndSettled()
{
    const Known first = added(waiting("a", 1));
    const Known second = added(waiting("b", 2));
    FiledReceipt receipt{0, 100, 0, QStringLiteral("QuitUnanswered"), QStringLiteral("QUIT"), "\xff", {}};
    receipt.items = {{second.id, 2, {}, {}, {}},
                     {first.id, 3, QStringLiteral("StillThere"), QStringLiteral("1"), "no"}};
    must(ledger_->file(receipt));
    FiledReceipt later{0, 200, 250, {}, {}, {}, {{first.id, 1, {}, {}, {}}}};
    must(ledger_->file(later));
    reopen();
    QCOMPARE(ledger_->openReceipts().value().size(), 1);
    QCOMPARE(tell(ledger_->openReceipts().value().first()), tell(receipt));

    receipt.settled = 300;
    receipt.fault.clear();
    receipt.items.removeLast();
    must(ledger_->file(receipt));
    reopen();
    QVERIFY(ledger_->openReceipts().value().isEmpty());
    const auto found = ledger_->receipts(10).value();
    QCOMPARE(found.size(), 2);
    QCOMPARE(tell(found[0]), tell(later));
    QCOMPARE(tell(found[1]), tell(receipt));
    QCOMPARE(ledger_->receipts(1).value().size(), 1);

    FiledReceipt strange{0, 400, 0, {}, {}, {}, {{first.id, 1, {}, {}, {}}, {4711, 1, {}, {}, {}}}};
    QVERIFY(!ledger_->file(strange));
    QCOMPARE(strange.id, 0);
    QCOMPARE(ledger_->receipts(10).value().size(), 2);
}

void LedgerTest::whatIsForgottenLeavesItsIdUnused()
{
    const Known stays = added(waiting("a", 1));
    const Known goes = added(waiting("b", 2));
    must(ledger_->forget({goes.id}));
    QVERIFY(!ledger_->find(goes.id).value());
    QCOMPARE(openOnes(*ledger_), QStringList{tell(stays)});
    QVERIFY(added(waiting("b", 2)).id > goes.id);
}

void LedgerTest::whatIsNotInItCannotBeChanged()
{
    const Known known = added(waiting("a", 1));
    for (const auto& done : {ledger_->mark({known.id, 4711}, 5), ledger_->notePreviewed(0, 5),
                             ledger_->move({waiting("b", 2)})}) {
        QVERIFY(!done);
        QCOMPARE(done.error().fault, base::Fault::CannotWrite);
    }
    QCOMPARE(tell(again(known.id)), tell(known));
}

void LedgerTest::unknownFactsAreEmpty()
{
    const QString name = QStringLiteral("name");
    QCOMPARE(ledger_->fact(name).value(), QByteArray());
    must(ledger_->setFact(name, "1"));
    must(ledger_->setFact(name, "2"));
    reopen();
    QCOMPARE(ledger_->fact(name).value(), QByteArray("2"));
    must(ledger_->setFact(name, {}));
    QCOMPARE(ledger_->fact(name).value(), QByteArray());
}

void LedgerTest::aHundredThousandMessages()
{
    QList<Known> many = support::manyWaiting(100000);
    must(ledger_->add(many));
    for (Known& known : many)
        known.number += 1;
    must(ledger_->place(many));
    reopen();
    qsizetype count = 0;
    bool right = true;
    must(ledger_->forEachOpen([&](const Known& known) {
        right = right && known.id == many[count].id && known.uid == many[count].uid &&
                known.number == many[count].number && known.header == many[count].header;
        ++count;
    }));
    QCOMPARE(count, 100000);
    QVERIFY(right);
    QVERIFY(ledger_->verify());
}

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledger_test.moc"
