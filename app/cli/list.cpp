// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/visible.h"
#include "cli/columns.h"
#include "cli/json_line.h"
#include "cli/message_text.h"
#include "mail/dates.h"

#include <algorithm>
#include <utility>

namespace cli {

namespace {

using mailbox::Row;

// Longer fields are rare: they push the rest of their own line to the right instead of making all lines wide.
constexpr int fromCells = 28;
constexpr int subjectCells = 50;

// A subject can be a megabyte; nobody reads more than this in a list.
constexpr int mostCharacters = 300;

void put(JsonLine& line, const QList<mail::Address>& addresses)
{
    line.begin('[');
    for (const mail::Address& one : addresses)
        line.begin('{').name("address").text(one.address).name("name").text(one.name).end('}');
    line.end(']');
}

/// The same shapes as in parse and show.
QByteArray jsonOf(const Row& row)
{
    const mail::Summary& summary = row.summary;
    JsonLine line;
    line.name("date");
    if (summary.date.isValid())
        line.text(QString::fromLatin1(mail::isoText(summary.date)));
    else
        line.null();
    put(line.name("from"), summary.from);
    line.name("number").number(row.number).name("size").number(row.octets);
    line.name("subject").text(summary.subject);
    put(line.name("to"), summary.to);
    line.name("uid");
    if (row.id.uid.isEmpty())
        line.null();
    else
        line.text(QString::fromLatin1(row.id.uid));
    return line.finish();
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

/// Many at once: each write is a call into the system.
void tellObjects(const QList<Row>& rows, Report& report)
{
    constexpr qsizetype together = 64 * 1024;
    QByteArray lines;
    for (const Row& row : rows) {
        if (!report.canWrite())
            return;
        lines += jsonOf(row);
        if (lines.size() >= together)
            report.objects(std::exchange(lines, {}));
    }
    report.objects(lines);
}

void tellLines(const QList<Row>& rows, Report& report)
{
    const Columns columns(rows);
    for (const Row& row : rows) {
        if (!report.canWrite())
            return;
        report.text(columns.line(row));
    }
}

} // namespace

void list(Errand& errand, Report& report)
{
    const Errand::Listing listing = errand.list(Errand::Headers::Fetch);
    errand.beginLeaving(); // the server need not wait until all is printed
    if (report.json())
        tellObjects(listing.rows, report);
    else
        tellLines(listing.rows, report);
    if (listing.error)
        report.failure(*listing.error);
}

} // namespace cli
