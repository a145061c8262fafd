// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "store/ledger_private.h"

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

Known knownFrom(Statement& row)
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
    known.header = row.bytes();
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

// A row that makes no sense ends it: it is not told.
base::Done forEachRow(Statement& statement, const std::function<void(const Known&)>& take)
{
    while (statement.next()) {
        const Known known = knownFrom(statement);
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
        .and_then([&] { return forEachRow(*statement, [&](const Known& known) { found.append(known); }); })
        .map([&] { return found; });
}

std::optional<Known> firstOf(const QList<Known>& found)
{
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

} // namespace

base::Done Ledger::forEachOpen(const std::function<void(const Known&)>& take) const
{
    static const QString sql = selecting("WHERE whereabouts < 5 AND whereabouts <> 2 ORDER BY number, id");
    auto statement = d->reading(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->run().and_then([&] { return forEachRow(*statement, take); });
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
