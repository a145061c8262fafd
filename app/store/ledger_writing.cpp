// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "store/ledger_private.h"

#include <algorithm>
#include <utility>

namespace store {

namespace {

bool isOpen(const Known& known)
{
    return known.whereabouts == Whereabouts::Waiting || known.whereabouts == Whereabouts::Missing ||
           known.whereabouts == Whereabouts::Sent || known.whereabouts == Whereabouts::Accepted;
}

// Most that are new are known from a listing alone. Giving only what that tells is much faster.
bool isOnlyListed(const Known& known)
{
    return known.missed == 0 && known.previewed == 0 && known.saved.when == 0 && known.saved.path.isEmpty() &&
           known.saved.octets == 0 && known.saved.sha256.isEmpty() && known.marked == 0 && known.sent == 0 &&
           known.accepted == 0 && known.confirmed == 0;
}

base::Done insert(Statement& statement, const Known& known)
{
    return statement.run(known.uid, known.copy, known.copies, known.number, known.octets, known.firstSeen,
                         known.lastSeen, known.header, known.headerMissing, known.print,
                         qint64(known.whereabouts));
}

base::Done insertHistory(Statement& statement, const Known& known, qint64 id)
{
    return statement.runOnOne(known.missed, known.previewed, known.saved.when, known.saved.path,
                              known.saved.octets, known.saved.sha256, known.marked, known.sent,
                              known.accepted, known.confirmed, id);
}

// Those that cease to be open first: they may give their unique id free for others.
QList<Known> closedFirst(const QList<Known>& known)
{
    QList<Known> ordered = known;
    std::stable_partition(ordered.begin(), ordered.end(), [](const Known& one) { return !isOpen(one); });
    return ordered;
}

} // namespace

base::Done Ledger::add(QList<Known>& fresh)
{
    QList<qint64> ids;
    ids.reserve(fresh.size());
    const auto added = d->change([&]() -> base::Done {
        auto listed = d->changing(
            QStringLiteral("INSERT INTO message (uid, copy, copies, number, octets, first_seen, last_seen,"
                           " header, header_missing, print, whereabouts)"
                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        auto rest = d->changing(
            QStringLiteral("UPDATE message SET missed = ?, previewed = ?, saved = ?, saved_path = ?,"
                           " saved_octets = ?, saved_sha256 = ?, marked = ?, sent = ?, accepted = ?,"
                           " confirmed = ? WHERE id = ?"));
        if (!listed || !rest)
            return tl::unexpected(listed ? rest.error() : listed.error());
        for (const Known& known : std::as_const(fresh)) {
            auto done = insert(*listed, known);
            ids.append(listed->insertedId());
            if (done && !isOnlyListed(known))
                done = insertHistory(*rest, known, ids.last());
            if (!done)
                return done;
        }
        return {};
    });
    for (qsizetype i = 0; added && i < fresh.size(); ++i)
        fresh[i].id = ids[i];
    return added;
}

base::Done Ledger::place(const QList<Known>& known)
{
    return d->changeEach(QStringLiteral("UPDATE message SET number = ?, octets = ?, copies = ? WHERE id = ?"),
                         known, [](Statement& statement, const Known& one) {
                             return statement.runOnOne(one.number, one.octets, one.copies, one.id);
                         });
}

base::Done Ledger::writeHeaders(const QList<Known>& known)
{
    return d->changeEach(
        QStringLiteral("UPDATE message SET header = ?, header_missing = ?, print = ? WHERE id = ?"), known,
        [](Statement& statement, const Known& one) {
            return statement.runOnOne(one.header, one.headerMissing, one.print, one.id);
        });
}

base::Done Ledger::move(const QList<Known>& known)
{
    return d->changeEach(
        QStringLiteral(
            "UPDATE message SET whereabouts = ?, last_seen = ?, missed = ?, sent = ?, accepted = ?,"
            " confirmed = ? WHERE id = ?"),
        closedFirst(known), [](Statement& statement, const Known& one) {
            return statement.runOnOne(qint64(one.whereabouts), one.lastSeen, one.missed, one.sent,
                                      one.accepted, one.confirmed, one.id);
        });
}

base::Done Ledger::rekey(const Known& known)
{
    return d->changeEach(
        QStringLiteral(
            "UPDATE message SET uid = ?, copy = ?, copies = ?, number = ?, octets = ? WHERE id = ?"),
        QList<Known>{known}, [](Statement& statement, const Known& one) {
            return statement.runOnOne(one.uid, one.copy, one.copies, one.number, one.octets, one.id);
        });
}

base::Done Ledger::forget(const QList<qint64>& ids)
{
    // What a receipt names stays for it, closed, so that its unique id is free.
    const QString close = QStringLiteral("UPDATE message SET whereabouts = %1, print = x'' WHERE id = ?")
                              .arg(int(Whereabouts::Reused));
    const QString remove = QStringLiteral("DELETE FROM message WHERE id = ? AND NOT EXISTS "
                                          "(SELECT 1 FROM receipt_item i WHERE i.message = message.id)");
    return d->change([&] {
        return d
            ->changeEach(close, ids, [](Statement& statement, qint64 one) { return statement.runOnOne(one); })
            .and_then([&] {
                return d->changeEach(remove, ids,
                                     [](Statement& statement, qint64 one) { return statement.run(one); });
            });
    });
}

base::Done Ledger::notePreviewed(qint64 id, Moment when)
{
    return d->changeEach(QStringLiteral("UPDATE message SET previewed = ? WHERE id = ?"), QList<qint64>{id},
                         [when](Statement& statement, qint64 one) { return statement.runOnOne(when, one); });
}

base::Done Ledger::noteSaved(qint64 id, const Copy& saved)
{
    return d->changeEach(
        QStringLiteral("UPDATE message SET saved = ?, saved_path = ?, saved_octets = ?, saved_sha256 = ?"
                       " WHERE id = ?"),
        QList<qint64>{id}, [&](Statement& statement, qint64 one) {
            return statement.runOnOne(saved.when, saved.path, saved.octets, saved.sha256, one);
        });
}

base::Done Ledger::mark(const QList<qint64>& ids, Moment when)
{
    return d->changeEach(QStringLiteral("UPDATE message SET marked = ? WHERE id = ?"), ids,
                         [when](Statement& statement, qint64 one) { return statement.runOnOne(when, one); });
}

base::Done Ledger::setFact(const QString& name, const QByteArray& value)
{
    return d->changeEach(QStringLiteral("INSERT INTO fact (name, value) VALUES (?, ?)"
                                        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                         QList<QByteArray>{value}, [&](Statement& statement, const QByteArray& one) {
                             return statement.run(name, one);
                         });
}

} // namespace store
