// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <map>
#include <memory>
#include <stop_token>

struct sqlite3_stmt;

namespace store {

/// One use of a prepared statement. Destroying it lets go of the rows that were not read.
///
/// Rows are read from SQLite itself: Qt makes a QVariant of each column, which with 100,000 messages takes
/// three times as long as reading the file does.
///
/// Values are given, and columns read, in the order in which the SQL names them. Errors are
/// Fault::LedgerDamaged where SQLite finds the file broken, else the fault that Database::prepared() was
/// told.
class Statement {
public:
    Statement(QSqlQuery& query, QString path, base::Fault otherwise);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    template <class... Values> [[nodiscard]] base::Done run(const Values&... values)
    {
        int place = 0;
        (bind(place++, values), ...);
        return execute();
    }

    /// As run(); not having changed exactly one row is an error.
    template <class... Values> [[nodiscard]] base::Done runOnOne(const Values&... values)
    {
        const auto done = run(values...);
        return done ? changedOne() : done;
    }

    [[nodiscard]] qint64 insertedId() const;

    /// The next row, if there is one. After the last, ended() tells whether it was the last.
    [[nodiscard]] bool next();
    [[nodiscard]] base::Done ended() const;

    /// The next column of the row. A type that the column cannot have makes sound() false.
    [[nodiscard]] qint64 number();
    [[nodiscard]] QByteArray bytes();
    /// As bytes(), not copied: good until next().
    [[nodiscard]] QByteArray bytesInPlace();
    [[nodiscard]] QString text();
    [[nodiscard]] bool sound() const { return sound_; }
    void setUnsound() { sound_ = false; }

private:
    void bind(int place, qint64 value);
    void bind(int place, const QByteArray& value);
    void bind(int place, const QString& value);
    [[nodiscard]] base::Done execute();
    [[nodiscard]] base::Done changedOne() const;
    [[nodiscard]] bool isNext(int type);
    [[nodiscard]] bool isFine() const;

    QSqlQuery* query_;
    QString path_;
    base::Fault otherwise_;
    sqlite3_stmt* rows_ = nullptr; ///< the query's; see execute()
    int code_ = 0;                 ///< what SQLite said last
    bool begun_ = false;           ///< the first row was asked for
    int column_ = 0;
    bool sound_ = true;
};

/// One connection to one SQLite file, with its prepared statements. Belongs to the thread that made it.
class Database {
public:
    explicit Database(QString path);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Fault::CannotWrite, Fault::LedgerDamaged.
    [[nodiscard]] base::Done open();

    [[nodiscard]] const QString& path() const { return path_; }

    /// Runs what is not worth keeping: PRAGMA, BEGIN, the schema. Errors as of a change.
    [[nodiscard]] base::Done run(const QString& sql);

    /// The first column of the only row.
    [[nodiscard]] base::Result<QVariant> ask(const QString& sql);

    /// From now on whatever runs ends, with an error, soon after this is asked for.
    void stopOn(const std::stop_token& stop);

    /// Prepared once, kept for the next time. Only one Statement of the same SQL may be in use.
    [[nodiscard]] base::Result<Statement> prepared(const QString& sql, base::Fault otherwise);

private:
    [[nodiscard]] base::Done isOurLibrary();
    [[nodiscard]] static int isStopped(void* database);

    QString path_;
    QString name_;
    QSqlDatabase database_;
    std::stop_token stop_;
    std::map<QString, std::unique_ptr<QSqlQuery>> statements_;
};

} // namespace store
