// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/choose.h"

#include "cli/commands.h"

#include <QSet>

#include <algorithm>

namespace cli {

namespace {

using mailbox::Row;

bool isNumber(const QString& name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
}

QByteArray uidIn(const QString& name)
{
    static const QString prefix = QStringLiteral("uid:");
    return (name.startsWith(prefix) ? name.mid(prefix.size()) : name).toLatin1();
}

QList<Row> matching(const QList<Row>& rows, const QString& name)
{
    QList<Row> found;
    if (isNumber(name)) {
        const qint64 number = name.toLongLong();
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                     [number](const Row& row) { return row.number == number; });
        return found;
    }
    const QByteArray uid = uidIn(name);
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                 [&uid](const Row& row) { return row.id.lasts() && row.id.uid == uid; });
    return found;
}

} // namespace

Chosen choose(const QList<Row>& rows, const QStringList& names, Shared shared)
{
    Chosen chosen;
    QSet<qint64> taken;
    for (const QString& name : names) {
        const QList<Row> found = matching(rows, name);
        if (found.isEmpty())
            chosen.missing += base::Error{base::Fault::NoSuchMessage, name, {}};
        else if (found.size() > 1 && shared == Shared::Refused)
            chosen.missing +=
                base::Error{base::Fault::NotSupported,
                            QStringLiteral("%1 is the unique id of %2 messages, name them by number")
                                .arg(name)
                                .arg(found.size()),
                            {}};
        else
            std::copy_if(found.begin(), found.end(), std::back_inserter(chosen.rows),
                         [&taken](const Row& row) {
                             const bool isNew = !taken.contains(row.number);
                             taken.insert(row.number);
                             return isNew;
                         });
    }
    return chosen;
}

QList<Row> chooseFrom(const Errand::Listing& listing, const Arguments& arguments, Report& report)
{
    if (listing.error) {
        report.failure(*listing.error);
        return {};
    }
    if (arguments.all)
        return listing.rows;
    const Shared shared = arguments.command == Command::Delete ? Shared::Refused : Shared::All;
    const Chosen chosen = choose(listing.rows, arguments.names, shared);
    for (const base::Error& error : chosen.missing)
        report.failure(error);
    return chosen.rows;
}

} // namespace cli
