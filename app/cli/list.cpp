// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/visible.h"
#include "cli/columns.h"
#include "cli/json_text.h"
#include "cli/message_text.h"
#include "mail/json.h"

#include <algorithm>

namespace cli {

namespace {

using mailbox::Row;

// Longer fields are rare: they push the rest of their own line to the right instead of making all lines wide.
constexpr int fromCells = 28;
constexpr int subjectCells = 50;

// A subject can be a megabyte; nobody reads more than this in a list.
constexpr int mostCharacters = 300;

QJsonObject objectOf(const Row& row)
{
    // The same shapes as in parse and show.
    mail::Reading header;
    header.summary = row.summary;
    const QJsonObject message = mail::toJson({}, header);
    return {{QStringLiteral("number"), row.number},
            {QStringLiteral("uid"), jsonUid(row.id.uid)},
            {QStringLiteral("size"), row.octets},
            {QStringLiteral("from"), message[QLatin1String("from")]},
            {QStringLiteral("to"), message[QLatin1String("to")]},
            {QStringLiteral("subject"), message[QLatin1String("subject")]},
            {QStringLiteral("date"), message[QLatin1String("date")]}};
}

QString senderOf(const Row& row)
{
    return shortened(addressesText(row.summary.from), mostCharacters);
}

QString subjectOf(const Row& row)
{
    if (row.headerMissing)
        return QStringLiteral("(the server gave no header)");
    return shortened(base::visible(row.summary.subject), mostCharacters);
}

/// The columns of a whole listing, as wide as it needs them.
struct Columns {
    int number = 1;
    int size = 1;
    int from = 1;
    int subject = 1;

    explicit Columns(const QList<Row>& rows)
    {
        for (const Row& row : rows) {
            number = std::max(number, int(QString::number(row.number).size()));
            size = std::max(size, int(QString::number(row.octets).size()));
            from = std::max(from, cellsOf(senderOf(row)));
            subject = std::max(subject, cellsOf(subjectOf(row)));
        }
        from = std::min(from, fromCells);
        subject = std::min(subject, subjectCells);
    }

    QString line(const Row& row) const
    {
        const QString numbers = QStringLiteral("%1  %2").arg(row.number, number).arg(row.octets, size);
        QString text = QStringList{numbers, padded(senderOf(row), from), padded(subjectOf(row), subject),
                                   dateText(row.summary.date)}
                           .join(QStringLiteral("  "));
        while (text.endsWith(QLatin1Char(' ')))
            text.chop(1);
        return text;
    }
};

} // namespace

void list(Errand& errand, Report& report)
{
    const Errand::Listing listing = errand.list(Errand::Headers::Fetch);
    const Columns columns(listing.rows);
    for (const Row& row : listing.rows) {
        if (!report.canWrite())
            break;
        if (report.json())
            report.object(objectOf(row));
        else
            report.text(columns.line(row));
    }
    if (listing.error)
        report.failure(*listing.error);
}

} // namespace cli
