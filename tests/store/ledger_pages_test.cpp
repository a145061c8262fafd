// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folders.h"
#include "store/ledger.h"
#include "store/ledgers.h"
#include "store/no_room.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using base::Fault;
using store::Known;
using store::Ledger;
using support::must;
using support::openLedger;
using support::openOnes;
using support::waiting;
using Durability = Ledger::Durability;

/// A page happens whole or not at all: left, failed, killed or out of room.
class LedgerPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aPageIsWholeAfterCommit_data();
    void aPageIsWholeAfterCommit();
    void aPageWithoutCommitNeverHappened();
    void aMovedPageCommitsOnce();
    void pagesDoNotNest();
    void afterAFailureNothingOfThePageHappens();
    void killedKeepsWhatWasCommitted_data();
    void killedKeepsWhatWasCommitted();
    void aFullDiskTakesNothingBack();
    void twoLedgersInTwoThreads();

private:
    QString path() const { return folder_->filePath(QStringLiteral("ledger.sqlite")); }
    QStringList rowsAfterReopening()
    {
        ledger_.reset();
        ledger_ = openLedger(path());
        return openOnes(*ledger_);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Ledger> ledger_;
};

static void add(Ledger& ledger, const QByteArray& uid)
{
    QList<Known> one{waiting(uid, 1)};
    must(ledger.add(one));
}

void LedgerPagesTest::init()
{
    ledger_.reset();
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
    ledger_ = openLedger(path());
}

void LedgerPagesTest::aPageIsWholeAfterCommit_data()
{
    QTest::addColumn<int>("durability");
    QTest::newRow("soon") << int(Durability::Soon);
    QTest::newRow("now") << int(Durability::Now);
}

void LedgerPagesTest::aPageIsWholeAfterCommit()
{
    QFETCH(int, durability);
    auto page = ledger_->begin(Durability(durability));
    QVERIFY(page);
    support::must(ledger_->setFact(QStringLiteral("a"), "1"));
    add(*ledger_, "a");
    add(*ledger_, "b");
    must(page->commit());
    add(*ledger_, "alone");
    must(ledger_->begin(Durability(durability)).value().commit()); // nothing in it
    QCOMPARE(rowsAfterReopening().size(), 3);
    QCOMPARE(ledger_->fact(QStringLiteral("a")).value(), QByteArray("1"));
}

void LedgerPagesTest::aPageWithoutCommitNeverHappened()
{
    add(*ledger_, "before");
    {
        const auto page = ledger_->begin(Durability::Now);
        QVERIFY(page);
        add(*ledger_, "a");
        QCOMPARE(openOnes(*ledger_).size(), 2);
    }
    QCOMPARE(openOnes(*ledger_).size(), 1);
    add(*ledger_, "after");
    QCOMPARE(rowsAfterReopening().size(), 2);
}

void LedgerPagesTest::aMovedPageCommitsOnce()
{
    auto page = ledger_->begin(Durability::Soon);
    add(*ledger_, "a");
    {
        Ledger::Page elsewhere = std::move(*page);
        must(elsewhere.commit());
    }
    QCOMPARE(rowsAfterReopening().size(), 1);
}

void LedgerPagesTest::pagesDoNotNest()
{
    auto page = ledger_->begin(Durability::Soon);
    add(*ledger_, "a");
    QVERIFY(!ledger_->begin(Durability::Now));
    add(*ledger_, "b");
    must(page->commit());
    QCOMPARE(rowsAfterReopening().size(), 2);
}

void LedgerPagesTest::afterAFailureNothingOfThePageHappens()
{
    add(*ledger_, "same");
    auto page = ledger_->begin(Durability::Now);
    add(*ledger_, "a");
    QList<Known> twice{waiting("same", 2)};
    const auto failed = ledger_->add(twice);
    QVERIFY(!failed);
    const auto later = ledger_->setFact(QStringLiteral("a"), "1");
    QVERIFY(!later);
    QCOMPARE(later.error(), failed.error());
    const auto committed = page->commit();
    QVERIFY(!committed);
    QCOMPARE(committed.error(), failed.error());
    QCOMPARE(ledger_->fact(QStringLiteral("a")).value(), QByteArray());
    add(*ledger_, "after");
    QCOMPARE(rowsAfterReopening().size(), 2);
}

void LedgerPagesTest::killedKeepsWhatWasCommitted_data()
{
    QTest::addColumn<QString>("durability");
    QTest::addColumn<int>("open");
    QTest::newRow("soon, a small page open") << QStringLiteral("soon") << 1;
    QTest::newRow("soon, a large page open")
        << QStringLiteral("soon") << 30000; // more than is kept in memory
    QTest::newRow("now, a large page open") << QStringLiteral("now") << 30000;
}

void LedgerPagesTest::killedKeepsWhatWasCommitted()
{
    QFETCH(QString, durability);
    QFETCH(int, open);
    ledger_.reset();
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("write"), path(), durability, QString::number(open)});
    QTRY_VERIFY_WITH_TIMEOUT(child.canReadLine(), 60000);
    QCOMPARE(child.readLine(), "ready\n");
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);

    ledger_ = openLedger(path());
    QVERIFY(ledger_->verify());
    const QStringList rows = openOnes(*ledger_);
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows[0].contains(QString::fromLatin1(QByteArray("first").toHex())));
    QVERIFY(rows[1].contains(QString::fromLatin1(QByteArray("second").toHex())));
}

/// The child: commits two messages, begins a page with many more, tells, and waits to be killed.
static int writeUntilKilled(const QStringList& words)
{
    const auto ledger = openLedger(words.value(0));
    const auto durability = words.value(1) == QLatin1String("now") ? Durability::Now : Durability::Soon;
    auto page = ledger->begin(durability);
    add(*ledger, "first");
    add(*ledger, "second");
    must(page->commit());
    const auto open = ledger->begin(durability);
    QList<Known> many = support::manyWaiting(words.value(2).toInt());
    must(ledger->add(many));
    std::puts("ready");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

#ifdef Q_OS_UNIX
void LedgerPagesTest::aFullDiskTakesNothingBack()
{
    add(*ledger_, "before");
    QList<Known> many = support::manyWaiting(5000);
    {
        const support::NoRoom full(300000);
        const auto alone = ledger_->add(many);
        QVERIFY(!alone);
        QCOMPARE(alone.error().fault, Fault::CannotWrite);
        QVERIFY2(alone.error().subject.startsWith(path() + QStringLiteral(" (")),
                 qPrintable(alone.error().subject));
        QCOMPARE(openOnes(*ledger_).size(), 1);

        auto page = ledger_->begin(Durability::Now);
        add(*ledger_, "in the page");
        const auto added = ledger_->add(many);
        const auto marked = ledger_->mark({1}, 5);
        QVERIFY(!page->commit());
        QVERIFY(added || !marked);
        QCOMPARE(openOnes(*ledger_).size(), 1);
    }
    must(ledger_->add(many));
    QCOMPARE(rowsAfterReopening().size(), 5001);
    QVERIFY(ledger_->verify());
}
#else
void LedgerPagesTest::aFullDiskTakesNothingBack()
{
    QSKIP("This system cannot be told to be full");
}
#endif

void LedgerPagesTest::twoLedgersInTwoThreads()
{
    const auto work = [this](const QString& name) {
        const auto ledger = openLedger(folder_->filePath(name));
        for (int i = 0; i < 50; ++i)
            add(*ledger, name.toUtf8() + QByteArray::number(i));
    };
    const QString left = QStringLiteral("left.sqlite");
    const QString right = QStringLiteral("right.sqlite");
    std::thread other(work, left);
    work(right);
    other.join();
    for (const QString& name : {left, right})
        QCOMPARE(openOnes(*openLedger(folder_->filePath(name))).size(), 50);
}

int main(int count, char** words)
{
    QCoreApplication application(count, words);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("write"))
        return writeUntilKilled(arguments.mid(2));
    LedgerPagesTest test;
    return QTest::qExec(&test, count, words);
}

#include "ledger_pages_test.moc"
