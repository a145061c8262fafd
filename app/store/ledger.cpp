// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "store/durable_file.h"
#include "store/ledger_file.h"
#include "store/ledger_private.h"
#include "store/ledger_schema.h"

#include <QVariant>

#include <utility>

namespace store {

namespace {

// temp_store: nothing of a mailbox goes to a shared temporary folder. cache_size (KiB): the indexes of
// 100,000 messages fit. journal_size_limit: a large page does not leave a large log for long. trusted_schema,
// cell_size_check: against files that somebody else wrote.
constexpr const char* settings[] = {
    "PRAGMA foreign_keys = ON",   "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -16384",  "PRAGMA journal_size_limit = 4194304",
};

base::Done runEach(Database& database, std::span<const char* const> list)
{
    for (const char* sql : list) {
        if (auto done = database.run(QString::fromLatin1(sql)); !done)
            return done;
    }
    return {};
}

base::Done useLog(Database& database)
{
    const auto mode = database.ask(QStringLiteral("PRAGMA journal_mode = WAL"));
    if (!mode)
        return tl::unexpected(mode.error());
    if (mode->toString() != QLatin1String("wal"))
        return cannotWrite(database.path(), QStringLiteral("no write-ahead log is possible there"));
    return {};
}

// Writes a value that is there already.
base::Done touch(Database& database)
{
    return database.run(QStringLiteral("PRAGMA application_id = %1").arg(ledgerApplication));
}

// A file or folder that can only be read shows here, not at the first change.
base::Done tryToWrite(Database& database)
{
    return database.run(QStringLiteral("BEGIN IMMEDIATE"))
        .and_then([&] { return touch(database); })
        .and_then([&] { return database.run(QStringLiteral("ROLLBACK")); });
}

} // namespace

base::Done Ledger::Private::open()
{
    return database.open()
        .and_then([&] { return bringUp(database, ledgerSteps()); })
        .and_then([&] { return runEach(database, settings); })
        .and_then([&] { return useLog(database); })
        .and_then([&] { return tryToWrite(database); });
}

base::Done Ledger::Private::setDurability(Durability durability)
{
    if (durability_ == durability)
        return {};
    const bool now = durability == Durability::Now;
    durability_.reset();
    const auto set = database.run(now ? QStringLiteral("PRAGMA synchronous = FULL")
                                      : QStringLiteral("PRAGMA synchronous = NORMAL"));
    if (set)
        durability_ = durability;
    return set;
}

base::Done Ledger::Private::begin(Durability durability)
{
    if (inPage_)
        return cannotWrite(database.path(), QStringLiteral("a page is open already"));
    auto begun =
        setDurability(durability).and_then([&] { return database.run(QStringLiteral("BEGIN IMMEDIATE")); });
    inPage_ = begun.has_value();
    spoiled_.reset();
    return begun;
}

// A page that changed nothing would not be synced, and what was done Soon before it would not be either.
base::Done Ledger::Private::writeOut()
{
    if (durability_ == Durability::Now) {
        if (auto touched = touch(database); !touched)
            return touched;
    }
    return database.run(QStringLiteral("COMMIT"));
}

base::Done Ledger::Private::commit()
{
    const auto done = attempt([&] { return writeOut(); });
    if (!done)
        rollBack();
    inPage_ = false;
    return done;
}

void Ledger::Private::rollBack()
{
    // Where SQLite has done it already, this fails; there is nothing left to tell.
    static_cast<void>(database.run(QStringLiteral("ROLLBACK")));
    inPage_ = false;
}

base::Result<std::unique_ptr<Ledger>> Ledger::open(const QString& path)
{
    if (auto ready = prepareLedgerFile(path, version); !ready)
        return tl::unexpected(ready.error());
    auto fresh = std::make_unique<Private>(path);
    if (auto opened = fresh->open(); !opened)
        return tl::unexpected(opened.error());
    return std::unique_ptr<Ledger>(new Ledger(std::move(fresh)));
}

Ledger::Ledger(std::unique_ptr<Private> opened)
    : d(std::move(opened))
{}

Ledger::~Ledger() = default;

base::Done Ledger::verify(const std::stop_token& stop)
{
    d->database.stopOn(stop);
    const auto found = d->database.ask(QStringLiteral("PRAGMA integrity_check(1)"));
    if (stop.stop_requested())
        return {};
    if (!found)
        return tl::unexpected(found.error());
    if (found->toString() != QLatin1String("ok"))
        return base::fail(base::Fault::LedgerDamaged, d->database.path());
    return {};
}

base::Result<Ledger::Page> Ledger::begin(Durability durability)
{
    if (auto begun = d->begin(durability); !begun)
        return tl::unexpected(begun.error());
    return Page(this);
}

Ledger::Page::Page(Ledger* ledger)
    : ledger_(ledger)
{}

Ledger::Page::Page(Page&& other) noexcept
    : ledger_(std::exchange(other.ledger_, nullptr))
{}

Ledger::Page::~Page()
{
    if (ledger_)
        ledger_->d->rollBack();
}

base::Done Ledger::Page::commit()
{
    return std::exchange(ledger_, nullptr)->d->commit();
}

} // namespace store
