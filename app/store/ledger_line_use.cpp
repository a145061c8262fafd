// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ledger.h"

#include "store/ledger_private.h"

namespace store {

base::Result<QList<DayUse>> Ledger::lineUse(QDate from, int most) const
{
    auto statement = d->reading(
        QStringLiteral("SELECT day, received, sent FROM line_use WHERE day >= ? ORDER BY day DESC LIMIT ?"));
    if (!statement)
        return tl::unexpected(statement.error());
    QList<DayUse> found;
    return statement->run(from.toString(Qt::ISODate), qint64(qMax(0, most)))
        .and_then([&] {
            while (statement->next()) {
                const QDate day = QDate::fromString(statement->text(), Qt::ISODate);
                const qint64 received = statement->number();
                const qint64 sent = statement->number();
                if (!day.isValid())
                    statement->setUnsound();
                if (!statement->sound())
                    break;
                found.append({day, {received, sent}});
            }
            return statement->ended();
        })
        .map([&] { return found; });
}

base::Done Ledger::addLineUse(const DayUse& use)
{
    return d->changeEach(
        QStringLiteral("INSERT INTO line_use (day, received, sent) VALUES (?, ?, ?) ON CONFLICT (day) DO"
                       " UPDATE SET received = received + excluded.received, sent = sent + excluded.sent"),
        QList<DayUse>{use}, [](Statement& statement, const DayUse& one) {
            return statement.run(one.day.toString(Qt::ISODate), one.traffic.received, one.traffic.sent);
        });
}

} // namespace store
