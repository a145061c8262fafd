// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger_database.h"

#include "store/durable_file.h"

#include <QSqlError>
#include <QVariant>

#include <atomic>
#include <utility>

namespace store {

namespace {

// https://www.sqlite.org/rescode.html; the upper bits tell more than anybody here needs.
constexpr int primaryCode = 0xff;
constexpr int sqliteError = 1;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

// Another program that reads the file for a moment is waited for, not more.
constexpr int busyMilliseconds = 5000;

// All SQL here is our own and fits the schema: if SQLite cannot make sense of it, the schema is not ours any
// more.
bool tellsDamage(const QSqlError& error)
{
    const int code = error.nativeErrorCode().toInt() & primaryCode;
    return code == sqliteError || code == sqliteCorrupt || code == sqliteNotADatabase;
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

bool Statement::next()
{
    column_ = 0;
    return query_->next();
}

base::Done Statement::ended() const
{
    if (!sound_)
        return base::fail(base::Fault::LedgerDamaged, path_);
    if (query_->lastError().isValid())
        return failure(query_->lastError(), path_, otherwise_);
    return {};
}

QVariant Statement::column(int type)
{
    const QVariant value = query_->value(column_++);
    sound_ = sound_ && value.typeId() == type;
    return value;
}

qint64 Statement::number()
{
    return column(QMetaType::LongLong).toLongLong();
}

QByteArray Statement::bytes()
{
    return column(QMetaType::QByteArray).toByteArray();
}

QString Statement::text()
{
    return column(QMetaType::QString).toString();
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
