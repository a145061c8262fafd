// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger_database.h"

#include "store/durable_file.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlResult>
#include <QVariant>

#include <sqlite3.h>

#include <atomic>
#include <utility>

namespace store {

namespace {

// https://www.sqlite.org/rescode.html; the upper bits tell more than anybody here needs.
constexpr int primaryCode = 0xff;

// Another program that reads the file for a moment is waited for, not more.
constexpr int busyMilliseconds = 5000;

// All SQL here is our own and fits the schema: if SQLite cannot make sense of it, the schema is not ours any
// more.
bool tellsDamage(const QSqlError& error)
{
    const int code = error.nativeErrorCode().toInt() & primaryCode;
    return code == SQLITE_ERROR || code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

tl::unexpected<base::Error> failure(const QSqlError& error, const QString& path, base::Fault otherwise)
{
    if (tellsDamage(error))
        return base::fail(base::Fault::LedgerDamaged, path);
    const QString words = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return base::fail(otherwise, QStringLiteral("%1 (%2)").arg(path, words));
}

QString freshName()
{
    static std::atomic<int> count{0};
    return QStringLiteral("ledger-%1").arg(++count);
}

} // namespace

Statement::Statement(QSqlQuery& query, QString path, base::Fault otherwise)
    : query_(&query)
    , path_(std::move(path))
    , otherwise_(otherwise)
{}

Statement::Statement(Statement&& other) noexcept
    : query_(std::exchange(other.query_, nullptr))
    , path_(std::move(other.path_))
    , otherwise_(other.otherwise_)
    , rows_(other.rows_)
    , code_(other.code_)
    , begun_(other.begun_)
    , column_(other.column_)
    , sound_(other.sound_)
{}

Statement::~Statement()
{
    if (query_)
        query_->finish();
}

void Statement::bind(int place, qint64 value)
{
    query_->bindValue(place, value);
}

// Qt makes NULL of a null array or string, and no column may be that.
void Statement::bind(int place, const QByteArray& value)
{
    query_->bindValue(place, value.isNull() ? QByteArray("") : value);
}

void Statement::bind(int place, const QString& value)
{
    query_->bindValue(place, value.isNull() ? QLatin1String("") : value);
}

base::Done Statement::execute()
{
    if (!query_->exec())
        return failure(query_->lastError(), path_, otherwise_);
    begun_ = false;
    rows_ = *static_cast<sqlite3_stmt* const*>(query_->result()->handle().constData());
    return {};
}

base::Done Statement::changedOne() const
{
    if (query_->numRowsAffected() != 1)
        return cannotWrite(path_, QStringLiteral("the ledger has no such entry"));
    return {};
}

qint64 Statement::insertedId() const
{
    return query_->lastInsertId().toLongLong();
}

/// Qt went to the first row when it executed.
bool Statement::next()
{
    column_ = 0;
    if (!std::exchange(begun_, true))
        code_ = sqlite3_data_count(rows_) > 0 ? SQLITE_ROW : SQLITE_DONE;
    else if (code_ == SQLITE_ROW) // behind the last one SQLite would begin anew
        code_ = sqlite3_step(rows_);
    return code_ == SQLITE_ROW;
}

bool Statement::isFine() const
{
    return !begun_ || code_ == SQLITE_ROW || code_ == SQLITE_DONE;
}

base::Done Statement::ended() const
{
    if (!sound_)
        return base::fail(base::Fault::LedgerDamaged, path_);
    if (isFine())
        return {};
    const QString words = QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(rows_)));
    return failure({{}, words, QSqlError::StatementError, QString::number(code_)}, path_, otherwise_);
}

bool Statement::isNext(int type)
{
    sound_ = sound_ && sqlite3_column_type(rows_, column_) == type;
    return sound_;
}

qint64 Statement::number()
{
    return isNext(SQLITE_INTEGER) ? sqlite3_column_int64(rows_, column_++) : 0;
}

QByteArray Statement::bytes()
{
    const QByteArray inPlace = bytesInPlace();
    return {inPlace.constData(), inPlace.size()};
}

QByteArray Statement::bytesInPlace()
{
    if (!isNext(SQLITE_BLOB))
        return {};
    const auto* octets = static_cast<const char*>(sqlite3_column_blob(rows_, column_));
    return QByteArray::fromRawData(octets, sqlite3_column_bytes(rows_, column_++));
}

QString Statement::text()
{
    if (!isNext(SQLITE_TEXT))
        return {};
    const auto* letters = reinterpret_cast<const char*>(sqlite3_column_text(rows_, column_));
    return QString::fromUtf8(letters, sqlite3_column_bytes(rows_, column_++));
}

Database::Database(QString path)
    : path_(std::move(path))
    , name_(freshName())
    , database_(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name_))
{
    database_.setDatabaseName(path_);
    database_.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds));
}

Database::~Database()
{
    statements_.clear();
    database_.close();
    database_ = QSqlDatabase(); // Qt warns of a connection that is removed while anybody holds it
    QSqlDatabase::removeDatabase(name_);
}

base::Done Database::open()
{
    if (!database_.open())
        return failure(database_.lastError(), path_, base::Fault::CannotWrite);
    return isOurLibrary();
}

/// Statement reads with the SQLite that this program was linked with: Qt must have the very same.
base::Done Database::isOurLibrary()
{
    const auto source = ask(QStringLiteral("SELECT sqlite_source_id()"));
    if (!source)
        return tl::unexpected(source.error());
    if (source->toString() != QLatin1String(sqlite3_sourceid()))
        return base::fail(base::Fault::CannotRead,
                          QStringLiteral("%1 (Qt has another SQLite than Restante)").arg(path_));
    return {};
}

base::Done Database::run(const QString& sql)
{
    QSqlQuery query(database_);
    if (!query.exec(sql))
        return failure(query.lastError(), path_, base::Fault::CannotWrite);
    return {};
}

base::Result<QVariant> Database::ask(const QString& sql)
{
    QSqlQuery query(database_);
    query.setForwardOnly(true);
    if (!query.exec(sql) || !query.next())
        return failure(query.lastError(), path_, base::Fault::CannotWrite);
    return query.value(0);
}

void Database::stopOn(const std::stop_token& stop)
{
    constexpr int steps = 10'000; // of SQLite's machine: a fraction of a millisecond
    stop_ = stop;
    auto* sqlite = *static_cast<sqlite3* const*>(database_.driver()->handle().constData());
    sqlite3_progress_handler(sqlite, steps, isStopped, this);
}

int Database::isStopped(void* database)
{
    return static_cast<const Database*>(database)->stop_.stop_requested() ? 1 : 0;
}

base::Result<Statement> Database::prepared(const QString& sql, base::Fault otherwise)
{
    auto& query = statements_[sql];
    if (!query) {
        auto fresh = std::make_unique<QSqlQuery>(database_);
        fresh->setForwardOnly(true); // else Qt keeps every row that was read
        if (!fresh->prepare(sql))
            return failure(fresh->lastError(), path_, otherwise);
        query = std::move(fresh);
    }
    return Statement(*query, path_, otherwise);
}

} // namespace store
