// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger_schema.h"

#include "store/ledger.h"
#include "store/ledger_file.h"

#include <QVariant>

#include <array>

namespace store {

namespace {

// STRICT: a value of a wrong type is refused when it is written and found by integrity_check.
// whereabouts < 5 AND <> 2: open. 1 and 2: gone. 1, 2, 6, 7: may come back under another name. An IN here
// would build a table for each row that is written; a query must repeat the condition word for word to use
// the index.
constexpr const char* firstStep[] = {
    R"(CREATE TABLE message (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid BLOB NOT NULL,
        copy INTEGER NOT NULL,
        copies INTEGER NOT NULL,
        number INTEGER NOT NULL,
        octets INTEGER NOT NULL,
        first_seen INTEGER NOT NULL,
        last_seen INTEGER NOT NULL,
        missed INTEGER NOT NULL DEFAULT 0,
        header BLOB NOT NULL,
        header_missing INTEGER NOT NULL,
        print BLOB NOT NULL,
        previewed INTEGER NOT NULL DEFAULT 0,
        saved INTEGER NOT NULL DEFAULT 0,
        saved_path TEXT NOT NULL DEFAULT '',
        saved_octets INTEGER NOT NULL DEFAULT 0,
        saved_sha256 BLOB NOT NULL DEFAULT x'',
        marked INTEGER NOT NULL DEFAULT 0,
        sent INTEGER NOT NULL DEFAULT 0,
        accepted INTEGER NOT NULL DEFAULT 0,
        confirmed INTEGER NOT NULL DEFAULT 0,
        whereabouts INTEGER NOT NULL
    ) STRICT)",
    "CREATE UNIQUE INDEX message_by_uid ON message (uid, copy)"
    " WHERE uid <> x'' AND whereabouts < 5 AND whereabouts <> 2",
    "CREATE INDEX message_by_number ON message (number) WHERE whereabouts < 5 AND whereabouts <> 2",
    "CREATE INDEX message_gone ON message (uid, copy, last_seen) WHERE uid <> x'' AND whereabouts > 0 AND "
    "whereabouts < 3",
    "CREATE INDEX message_by_print ON message (print, octets, last_seen)"
    " WHERE print <> x'' AND whereabouts > 0 AND (whereabouts < 3 OR whereabouts > 5)",
    "CREATE INDEX message_vanished ON message (missed) WHERE whereabouts = 2",
    R"(CREATE TABLE receipt (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        carried_out INTEGER NOT NULL,
        settled INTEGER NOT NULL,
        fault TEXT NOT NULL,
        subject TEXT NOT NULL,
        words BLOB NOT NULL
    ) STRICT)",
    R"(CREATE TABLE receipt_item (
        receipt INTEGER NOT NULL REFERENCES receipt (id),
        place INTEGER NOT NULL,
        message INTEGER NOT NULL REFERENCES message (id),
        fate INTEGER NOT NULL,
        fault TEXT NOT NULL,
        subject TEXT NOT NULL,
        words BLOB NOT NULL,
        PRIMARY KEY (receipt, place)
    ) STRICT, WITHOUT ROWID)",
    "CREATE INDEX receipt_item_by_message ON receipt_item (message)",
    R"(CREATE TABLE fact (
        name TEXT NOT NULL PRIMARY KEY,
        value BLOB NOT NULL
    ) STRICT, WITHOUT ROWID)",
};

// day: 2026-11-30, by the calendar of the person's own clock.
constexpr const char* lineUseStep[] = {
    R"(CREATE TABLE line_use (
        day TEXT NOT NULL PRIMARY KEY,
        received INTEGER NOT NULL,
        sent INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID)",
};

constexpr std::array allSteps{Step(firstStep), Step(lineUseStep)};

base::Result<qint64> numberOf(Database& database, const QString& pragma)
{
    return database.ask(QStringLiteral("PRAGMA ") + pragma).map([](const QVariant& value) {
        return value.toLongLong();
    });
}

// 0: there is nothing in the file.
base::Result<qint64> versionOf(Database& database)
{
    const auto pages = numberOf(database, QStringLiteral("page_count"));
    if (!pages || *pages == 0)
        return pages;
    const auto application = numberOf(database, QStringLiteral("application_id"));
    if (!application)
        return application;
    const auto version = numberOf(database, QStringLiteral("user_version"));
    if (version && (*application != ledgerApplication || *version < 1))
        return base::fail(base::Fault::LedgerDamaged, database.path());
    return version;
}

base::Done runAll(Database& database, std::span<const Step> steps)
{
    for (const Step& step : steps) {
        for (const char* sql : step) {
            if (auto done = database.run(QString::fromLatin1(sql)); !done)
                return done;
        }
    }
    return {};
}

base::Done setVersion(Database& database, qsizetype version)
{
    if (auto done = database.run(QStringLiteral("PRAGMA application_id = %1").arg(ledgerApplication)); !done)
        return done;
    return database.run(QStringLiteral("PRAGMA user_version = %1").arg(version));
}

// With a rollback journal, so that the file itself tells its version at any moment: what stands in a
// write-ahead log could be read only by opening it. Foreign keys are still off: a step may rebuild a table.
base::Done migrate(Database& database, std::span<const Step> steps, qint64 from)
{
    for (const char* sql : {"PRAGMA journal_mode = DELETE", "PRAGMA synchronous = FULL", "BEGIN IMMEDIATE"}) {
        if (auto done = database.run(QString::fromLatin1(sql)); !done)
            return done;
    }
    auto done = runAll(database, steps.subspan(size_t(from)))
                    .and_then([&] { return setVersion(database, qsizetype(steps.size())); })
                    .and_then([&] { return database.run(QStringLiteral("COMMIT")); });
    if (!done)
        static_cast<void>(database.run(QStringLiteral("ROLLBACK"))); // the first error is the one to tell
    return done;
}

} // namespace

const int Ledger::version = int(allSteps.size());

std::span<const Step> ledgerSteps()
{
    return allSteps;
}

base::Done bringUp(Database& database, std::span<const Step> steps)
{
    const auto version = versionOf(database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > qint64(steps.size()))
        return base::fail(base::Fault::LedgerTooNew, database.path());
    if (*version == qint64(steps.size()))
        return {};
    return migrate(database, steps, *version);
}

} // namespace store
