// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "store/ledger_private.h"

#include <QVariant>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace store {

namespace {

// The order in which knownFrom() reads.
QString selecting(const char* rest)
{
    return QStringLiteral(
               "SELECT id, uid, copy, copies, number, octets, first_seen, last_seen, missed, header,"
               " header_missing, print, previewed, saved, saved_path, saved_octets, saved_sha256,"
               " marked, sent, accepted, confirmed, whereabouts FROM message ") +
           QString::fromLatin1(rest);
}

Whereabouts whereaboutsFrom(Statement& row)
{
    const qint64 number = row.number();
    if (number < qint64(Whereabouts::Waiting) || number > qint64(Whereabouts::Reused))
        row.setUnsound();
    return Whereabouts(number);
}

Copy savedFrom(Statement& row)
{
    Copy saved;
    saved.when = row.number();
    saved.path = row.text();
    saved.octets = row.number();
    saved.sha256 = row.bytes();
    return saved;
}

Known knownFrom(Statement& row, QByteArray (Statement::*header)() = &Statement::bytes)
{
    Known known;
    known.id = row.number();
    known.uid = row.bytes();
    known.copy = row.number();
    known.copies = int(row.number());
    known.number = row.number();
    known.octets = row.number();
    known.firstSeen = row.number();
    known.lastSeen = row.number();
    known.missed = row.number();
    known.header = (row.*header)();
    known.headerMissing = row.number() != 0;
    known.print = row.bytes();
    known.previewed = row.number();
    known.saved = savedFrom(row);
    known.marked = row.number();
    known.sent = row.number();
    known.accepted = row.number();
    known.confirmed = row.number();
    known.whereabouts = whereaboutsFrom(row);
    return known;
}

Known inPlaceFrom(Statement& row)
{
    return knownFrom(row, &Statement::bytesInPlace);
}

// 0 and 3 are Waiting and Sent. The order in which listedFrom() reads.
QString listing(const char* rest)
{
    return QStringLiteral("SELECT uid, copy, number, octets, header, header_missing, previewed, saved, marked"
                          " FROM message ") +
           QString::fromLatin1(rest);
}

Known listedFrom(Statement& row)
{
    Known known;
    known.uid = row.bytes();
    known.copy = row.number();
    known.number = row.number();
    known.octets = row.number();
    known.header = row.bytesInPlace();
    known.headerMissing = row.number() != 0;
    known.previewed = row.number();
    known.saved.when = row.number();
    known.marked = row.number();
    return known;
}

// A row that makes no sense ends it: it is not told.
base::Done forEachRow(Statement& statement, const std::function<void(const Known&)>& take,
                      Known (*read)(Statement&))
{
    while (statement.next()) {
        const Known known = read(statement);
        if (!statement.sound())
            break;
        take(known);
    }
    return statement.ended();
}

template <class... Values>
base::Result<QList<Known>> list(base::Result<Statement> statement, const Values&... values)
{
    if (!statement)
        return tl::unexpected(statement.error());
    QList<Known> found;
    return statement->run(values...)
        .and_then([&] {
            const auto take = [&](const Known& known) { found.append(known); };
            return forEachRow(*statement, take, [](Statement& row) { return knownFrom(row); });
        })
        .map([&] { return found; });
}

std::optional<Known> firstOf(const QList<Known>& found)
{
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

} // namespace

base::Result<qint64> Ledger::countOpen() const
{
    return d->database
        .ask(QStringLiteral("SELECT count(*) FROM message WHERE whereabouts < 5 AND whereabouts <> 2"))
        .map([](const QVariant& number) { return number.toLongLong(); });
}

// Without an index: one pass over the table, as it lies in the file.
base::Done Ledger::forEachOpen(const std::function<void(const Known&)>& take) const
{
    static const QString sql =
        selecting("NOT INDEXED WHERE whereabouts < 5 AND whereabouts <> 2 ORDER BY id");
    auto statement = d->reading(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->run().and_then([&] { return forEachRow(*statement, take, inPlaceFrom); });
}

base::Done Ledger::forEachListed(const std::function<void(const Known&)>& take) const
{
    auto statement = d->reading(listing("NOT INDEXED WHERE whereabouts = 0 OR whereabouts = 3"));
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->run().and_then([&] { return forEachRow(*statement, take, listedFrom); });
}

base::Done Ledger::forEachNewest(int most, const std::function<void(const Known&)>& take) const
{
    auto statement = d->reading(listing("WHERE whereabouts < 5 AND whereabouts <> 2 AND (whereabouts = 0 OR"
                                        " whereabouts = 3) ORDER BY number DESC LIMIT ?"));
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->run(qint64(most)).and_then([&] { return forEachRow(*statement, take, listedFrom); });
}

void Ledger::rest()
{
    // A file that cannot be asked for it keeps its cache, and says why when it is next needed.
    static_cast<void>(d->database.run(QStringLiteral("PRAGMA shrink_memory")));
#ifdef __GLIBC__
    malloc_trim(0); // else the pages stay with the process, as free places between those in use
#endif
}

base::Result<QList<Known>> Ledger::lookAlikes(const QByteArray& print, qint64 octets) const
{
    static const QString sql = selecting("WHERE print = ? AND octets = ? AND print <> x''"
                                         " AND whereabouts > 0 AND (whereabouts < 3 OR whereabouts > 5)"
                                         " ORDER BY last_seen DESC, id DESC LIMIT 50");
    return list(d->reading(sql), print, octets);
}

base::Result<std::optional<Known>> Ledger::goneWithUid(const QByteArray& uid, qint64 copy) const
{
    static const QString sql =
        selecting("WHERE uid = ? AND copy = ? AND uid <> x'' AND whereabouts > 0 AND whereabouts < 3"
                  " ORDER BY last_seen DESC, id DESC LIMIT 1");
    return list(d->reading(sql), uid, copy).map(firstOf);
}

base::Result<std::optional<Known>> Ledger::find(qint64 id) const
{
    static const QString sql = selecting("WHERE id = ?");
    return list(d->reading(sql), id).map(firstOf);
}

base::Result<QList<Known>> Ledger::vanished(int most) const
{
    static const QString sql = selecting("WHERE whereabouts = 2 ORDER BY missed DESC, id DESC LIMIT ?");
    return list(d->reading(sql), qMax(0, most));
}

base::Result<QByteArray> Ledger::fact(const QString& name) const
{
    auto statement = d->reading(QStringLiteral("SELECT value FROM fact WHERE name = ?"));
    if (!statement)
        return tl::unexpected(statement.error());
    QByteArray value;
    return statement->run(name)
        .and_then([&] {
            if (statement->next())
                value = statement->bytes();
            return statement->ended();
        })
        .map([&] { return value; });
}

} // namespace store
