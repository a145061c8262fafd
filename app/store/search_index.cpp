// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_index.h"

#include "store/durable_file.h"
#include "store/ledger_database.h"
#include "store/search_words.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QVariant>

namespace store {

namespace {

using base::Fault;

// "ResF": SQLite's application_id of our files.
constexpr qint64 application = 0x52657346;
// Of the tables and of how texts become words: an index of another one is made anew.
constexpr qint64 version = 1;

// No text that somebody wrote is longer; what is was made by a program, and nobody looks for its end.
constexpr qsizetype lettersIndexed = 1 << 20;

// More dead entries than living ones, and enough of them to be worth the work.
constexpr qint64 deadTolerated = 1000;

// An index of words and places, without the texts: "contentless". Words come ready-made from searchable(), so
// that blanks are all that is left to find. Beginnings of three letters are kept too: those are the ones that
// most words have in common, and the first that searchFor() asks for. https://www.sqlite.org/fts5.html
constexpr const char* schema[] = {
    "CREATE TABLE copies (number INTEGER PRIMARY KEY AUTOINCREMENT, name BLOB NOT NULL UNIQUE,"
    " key BLOB NOT NULL, attachments INTEGER NOT NULL)",
    "CREATE VIRTUAL TABLE texts USING fts5 (people, subject, body, files, content='', columnsize=0,"
    " detail=full, tokenize='ascii', prefix='3')",
};

base::Done makePrivate(const QString& path)
{
    if (QFileInfo::exists(path))
        return {};
    Disk& disk = systemDisk();
    if (auto made = makeFolders(QFileInfo(path).path(), disk); !made)
        return made;
    if (const auto created = disk.create(path); !created)
        return cannotWrite(path, created.error().words);
    return {};
}

base::Done runAll(Database& database, std::initializer_list<QString> all)
{
    for (const QString& sql : all) {
        if (auto done = database.run(sql); !done)
            return done;
    }
    return {};
}

base::Done make(Database& database)
{
    return runAll(database,
                  {QStringLiteral("BEGIN"), QString::fromLatin1(schema[0]), QString::fromLatin1(schema[1]),
                   QStringLiteral("PRAGMA application_id = %1").arg(application),
                   QStringLiteral("PRAGMA user_version = %1").arg(version), QStringLiteral("COMMIT")});
}

base::Result<qint64> ask(Database& database, const char* sql)
{
    return database.ask(QString::fromLatin1(sql)).map([](const QVariant& value) {
        return value.toLongLong();
    });
}

// Ours, of this version; a new file is given its tables.
base::Done inspect(Database& database)
{
    const auto pages = ask(database, "PRAGMA page_count");
    if (!pages)
        return tl::unexpected(pages.error());
    if (*pages == 0)
        return make(database);
    const auto whose = ask(database, "PRAGMA application_id");
    const auto which = ask(database, "PRAGMA user_version");
    if (!whose || !which || *whose != application || *which != version)
        return base::fail(Fault::LedgerDamaged, database.path());
    return {};
}

} // namespace

SearchIndex::SearchIndex(const QString& path)
    : database_(std::make_unique<Database>(path))
{}

SearchIndex::~SearchIndex()
{
    static_cast<void>(keep()); // else it is read once more
}

base::Result<std::unique_ptr<SearchIndex>> SearchIndex::open(const QString& path)
{
    bool damaged = false;
    for (;;) {
        if (const auto made = makePrivate(path); !made)
            return tl::unexpected(made.error());
        std::unique_ptr<SearchIndex> index(new SearchIndex(path));
        const base::Done begun = index->begin();
        index->wasDamaged_ = damaged;
        if (begun)
            return index;
        if (damaged || begun.error().fault != Fault::LedgerDamaged)
            return tl::unexpected(begun.error());
        index.reset();
        remove(path);
        damaged = true;
    }
}

// The log comes last: it alone would make a new file one that is not empty.
base::Done SearchIndex::begin()
{
    return database_->open()
        .and_then([this] {
            return runAll(*database_, {QStringLiteral("PRAGMA synchronous = OFF"),
                                       QStringLiteral("PRAGMA cache_size = -8000")}); // KiB
        })
        .and_then([this] { return inspect(*database_); })
        .and_then([this] { return database_->run(QStringLiteral("PRAGMA journal_mode = WAL")); });
}

void SearchIndex::remove(const QString& path)
{
    for (const char* side : {"", "-wal", "-shm", "-journal"})
        QFile::remove(path + QLatin1String(side));
}

QByteArray SearchIndex::nameOf(const QString& fileName)
{
    const QString unique = fileName.section(QLatin1Char(':'), 0, 0);
    return QCryptographicHash::hash(unique.toUtf8(), QCryptographicHash::Md5); // tells files apart, no more
}

base::Done SearchIndex::each(const std::function<void(const Known&)>& take)
{
    auto all = database_->prepared(QStringLiteral("SELECT number, name, key, attachments FROM copies"),
                                   Fault::CannotRead);
    if (!all)
        return tl::unexpected(all.error());
    if (auto run = all->run(); !run)
        return run;
    while (all->next()) {
        Known known;
        known.number = all->number();
        known.name = all->bytes();
        known.key = all->bytes();
        known.attachments = all->number() != 0;
        take(known);
    }
    return all->ended();
}

// A change begins a transaction, if none is under way; keep() ends it.
base::Done SearchIndex::change()
{
    if (changing_)
        return {};
    return database_->run(QStringLiteral("BEGIN")).map([this] { changing_ = true; });
}

base::Done SearchIndex::keep()
{
    if (!std::exchange(changing_, false))
        return {};
    return database_->run(QStringLiteral("COMMIT"));
}

base::Result<qint64> SearchIndex::add(const Known& message, const SearchText& text)
{
    if (const auto ready = change(); !ready)
        return tl::unexpected(ready.error());
    auto copy = database_->prepared(
        QStringLiteral("INSERT INTO copies (name, key, attachments) VALUES (?, ?, ?)"), Fault::CannotWrite);
    auto words = database_->prepared(
        QStringLiteral("INSERT INTO texts (rowid, people, subject, body, files) VALUES"
                       " (?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))"),
        Fault::CannotWrite);
    if (!copy || !words)
        return tl::unexpected(copy ? words.error() : copy.error());
    if (const auto done = copy->run(message.name, message.key, qint64(message.attachments)); !done)
        return tl::unexpected(done.error());
    const qint64 number = copy->insertedId();
    return words
        ->run(number, searchable(text.people.left(lettersIndexed)),
              searchable(text.subject.left(lettersIndexed)), searchable(text.body.left(lettersIndexed)),
              searchable(text.files.left(lettersIndexed)))
        .map([number] { return number; });
}

base::Done SearchIndex::takeOut(const QList<qint64>& numbers)
{
    if (numbers.isEmpty())
        return {};
    if (auto ready = change(); !ready)
        return ready;
    for (const qint64 number : numbers) {
        auto copy =
            database_->prepared(QStringLiteral("DELETE FROM copies WHERE number = ?"), Fault::CannotWrite);
        if (!copy)
            return tl::unexpected(copy.error());
        if (auto done = copy->run(number); !done)
            return done;
    }
    return {};
}

base::Result<bool> SearchIndex::isStale()
{
    const auto living = ask(*database_, "SELECT count(*) FROM copies");
    const auto given = ask(*database_, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence");
    if (!living || !given)
        return tl::unexpected(living ? given.error() : living.error());
    return *given - *living > *living + deadTolerated;
}

base::Result<QList<qint64>> SearchIndex::find(const QString& search)
{
    auto found =
        database_->prepared(QStringLiteral("SELECT rowid FROM texts WHERE texts MATCH ?"), Fault::CannotRead);
    if (!found)
        return tl::unexpected(found.error());
    if (const auto run = found->run(search); !run)
        return tl::unexpected(run.error());
    QList<qint64> numbers;
    while (found->next())
        numbers.append(found->number());
    return found->ended().map([&] { return numbers; });
}

} // namespace store
