// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folders.h"
#include "store/ledger.h"
#include "store/ledger_database.h"
#include "store/ledger_schema.h"
#include "store/ledgers.h"

#include <QTemporaryDir>
#include <QtTest>

using store::Database;
using store::Ledger;

/// Every version that ever landed is still read. tests/data/ledger/README.md tells how to add one.
class LedgerMigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyVersionIsBroughtUp_data();
    void everyVersionIsBroughtUp();
    void noVersionIsMissing();
    void aStepKeepsWhatIsThere();
    void aStepThatFailsChangesNothing();
    void theFileItselfTellsItsVersion();

private:
    QString path() const { return folder_->filePath(QStringLiteral("ledger.sqlite")); }
    void load(const QString& dump);
    base::Done bringUp(const std::vector<store::Step>& more);

    std::unique_ptr<QTemporaryDir> folder_;
};

static QString dumpOf(int version)
{
    return QStringLiteral(TEST_DATA "/ledger/v%1.sql").arg(version);
}

/// The same content in an up-to-date ledger.
static QStringList expected()
{
    QTemporaryDir folder;
    const auto ledger = support::openLedger(folder.filePath(QStringLiteral("new.sqlite")));
    support::fill(*ledger);
    return support::everythingIn(*ledger);
}

static QStringList expectedLineUse()
{
    return {QStringLiteral("2026-11-01 7696581394432 0"), QStringLiteral("2026-10-31 5000 300")};
}

void LedgerMigrationTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

// Each statement ends a line; none holds an end of line behind a semicolon.
void LedgerMigrationTest::load(const QString& dump)
{
    Database database(path());
    QVERIFY(database.open());
    QString statement;
    for (const QString& line : QString::fromUtf8(support::contentOf(dump)).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("--")))
            continue;
        statement += line + QLatin1Char('\n');
        if (!line.endsWith(QLatin1Char(';')))
            continue;
        QVERIFY2(database.run(statement), qPrintable(statement));
        statement.clear();
    }
}

/// Applies steps that do not exist yet behind those that do.
base::Done LedgerMigrationTest::bringUp(const std::vector<store::Step>& more)
{
    const auto known = store::ledgerSteps();
    std::vector<store::Step> steps(known.begin(), known.end());
    steps.insert(steps.end(), more.begin(), more.end());
    Database database(path());
    return database.open().and_then([&] { return store::bringUp(database, steps); });
}

void LedgerMigrationTest::everyVersionIsBroughtUp_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= Ledger::version; ++version)
        QTest::addRow("version %d", version) << version;
}

void LedgerMigrationTest::everyVersionIsBroughtUp()
{
    QFETCH(int, version);
    load(dumpOf(version));
    const auto ledger = support::openLedger(path());
    QVERIFY(ledger->verify());
    QCOMPARE(support::everythingIn(*ledger), expected());
    QCOMPARE(support::lineUseIn(*ledger), version < 2 ? QStringList() : expectedLineUse());
    QCOMPARE(ledger->openReceipts().value().size(), 1);
    QCOMPARE(support::openOnes(*ledger).size(), 5);

    QList<store::Known> fresh{support::waiting("fresh", 300)};
    support::must(ledger->add(fresh));
    QCOMPARE(fresh.first().id, 10);
    support::must(ledger->addLineUse({QDate(2026, 11, 30), {1, 2}}));
    QCOMPARE(support::lineUseIn(*ledger).first(), QStringLiteral("2026-11-30 1 2"));
}

void LedgerMigrationTest::noVersionIsMissing()
{
    QVERIFY(Ledger::version >= 1);
    for (int version = 1; version <= Ledger::version; ++version)
        QVERIFY2(QFile::exists(dumpOf(version)), qPrintable(dumpOf(version)));
    QVERIFY2(!QFile::exists(dumpOf(Ledger::version + 1)), "a dump of a version that no step makes");
}

static constexpr const char* addColour[] = {
    "ALTER TABLE message ADD COLUMN colour INTEGER NOT NULL DEFAULT 7",
    "CREATE INDEX message_by_colour ON message (colour)",
};
static constexpr const char* addSound[] = {"ALTER TABLE message ADD COLUMN sound INTEGER NOT NULL DEFAULT 8"};
static constexpr const char* addNonsense[] = {
    "DELETE FROM fact",
    "ALTER TABLE nobody ADD COLUMN sound INTEGER",
};

void LedgerMigrationTest::aStepKeepsWhatIsThere()
{
    load(dumpOf(Ledger::version));
    QVERIFY(bringUp({addColour, addSound}));

    const auto refused = Ledger::open(path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().fault, base::Fault::LedgerTooNew);

    Database database(path());
    QVERIFY(database.open());
    QCOMPARE(database.ask(QStringLiteral("PRAGMA user_version")).value().toInt(), Ledger::version + 2);
    QCOMPARE(database.ask(QStringLiteral("SELECT sum(colour * 10 + sound) FROM message")).value().toInt(),
             9 * 78);
}

void LedgerMigrationTest::aStepThatFailsChangesNothing()
{
    load(dumpOf(Ledger::version));
    QVERIFY(!bringUp({addColour, addNonsense}));
    const auto ledger = support::openLedger(path());
    QCOMPARE(support::everythingIn(*ledger), expected());
}

// Not only the log beside it: an earlier program must see it without touching either.
void LedgerMigrationTest::theFileItselfTellsItsVersion()
{
    const auto told = [this] { return support::contentOf(path()).mid(60, 12); };
    const auto version = [](int number) { return QByteArray("\0\0\0", 3) + char(number); };
    {
        const auto ledger = support::openLedger(path());
        support::fill(*ledger);
        QCOMPARE(told(), version(Ledger::version) + QByteArray("\0\0\0\0Rest", 8));
    }
    Database database(path());
    QVERIFY(database.open());
    QVERIFY(store::bringUp(database, std::vector<store::Step>(size_t(Ledger::version) + 1, addColour)));
    QCOMPARE(told(), version(Ledger::version + 1) + QByteArray("\0\0\0\0Rest", 8));
}

/// `store-ledger_migration-test write FILE` makes the ledger that the dumps are made of.
int main(int count, char** words)
{
    QCoreApplication application(count, words);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("write")) {
        support::fill(*support::openLedger(arguments.value(2)));
        return 0;
    }
    LedgerMigrationTest test;
    return QTest::qExec(&test, count, words);
}

#include "ledger_migration_test.moc"
