// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/display.h"

#include "base/visible.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace mailbox {

namespace {

// More senders than a line can show are not spelled out: the header may hold thousands.
constexpr qsizetype sendersShown = 4;
// Cells and labels never show more of a subject; a header field may be a megabyte long.
constexpr qsizetype subjectShown = 500;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(mailbox::Display)
};

QString tidy(const QString& text)
{
    return base::visible(text.left(2 * subjectShown).simplified()).left(subjectShown);
}

QString senderText(const mail::Address& address)
{
    const QString name = tidy(address.name);
    if (name.isEmpty())
        return tidy(address.address);
    return name.contains(QLatin1Char('@')) ? fullAddress(address) : name;
}

QString time(const QDateTime& local, const QLocale& locale)
{
    return locale.toString(local.time(), QLocale::ShortFormat);
}

/// Day and month as the locale's own long date has them, with its dots and little words: "MMM d", "d. MMM",
/// "d 'de' MMM".
QString dayAndMonthFormat(const QLocale& locale)
{
    static const QRegularExpression dayAndMonth(
        QStringLiteral("(?<![dM])(d{1,2}(?!d)(?:'[^']*'|[^'dMy])*M+|M+(?:'[^']*'|[^'dMy])*d{1,2}(?!d))"
                       "[^\\s,'dMy]*"));
    const QString found = dayAndMonth.match(locale.dateFormat(QLocale::LongFormat)).captured();
    if (found.isEmpty())
        return QStringLiteral("MMM d");
    return QString(found).replace(QLatin1String("MMMM"), QLatin1String("MMM"));
}

QString dayAndMonth(const QDate& date, const QLocale& locale)
{
    return locale.toString(date, dayAndMonthFormat(locale));
}

} // namespace

QString fullAddress(const mail::Address& address)
{
    const QString name = tidy(address.name);
    const QString spec = tidy(address.address);
    if (name.isEmpty() || spec.isEmpty())
        return name + spec;
    return QStringLiteral("%1 <%2>").arg(base::apart(name), spec);
}

QString fromText(const mail::Summary& summary)
{
    QStringList senders;
    for (const mail::Address& address : summary.from.first(std::min(summary.from.size(), sendersShown)))
        senders.append(senderText(address));
    return senders.join(QStringLiteral(", "));
}

QString subjectText(const mail::Summary& summary)
{
    return tidy(summary.subject);
}

namespace {

/// "7/13/03" makes people think; "7/13/2003" does not.
QString withWholeYear(QString format)
{
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

} // namespace

QString dateText(const QDateTime& date, const QDateTime& now, const QLocale& locale)
{
    if (!date.isValid())
        return {};
    const QDateTime local = date.toTimeZone(now.timeZone());
    const qint64 days = local.date().daysTo(now.date());
    if (days == 0)
        return time(local, locale);
    if (days == 1)
        return Say::tr("Yesterday %1").arg(time(local, locale));
    if (days > 1 && days < 7)
        return locale.dayName(local.date().dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') +
               time(local, locale);
    if (days > 0 && local.date().year() == now.date().year())
        return dayAndMonth(local.date(), locale);
    return locale.toString(local.date(), withWholeYear(locale.dateFormat(QLocale::ShortFormat)));
}

QString momentText(const QDateTime& moment, const QDateTime& now, const QLocale& locale)
{
    if (!moment.isValid())
        return {};
    const QDateTime local = moment.toTimeZone(now.timeZone());
    if (local.date() == now.date())
        return time(local, locale);
    const QString day =
        local.date().year() == now.date().year()
            ? dayAndMonth(local.date(), locale)
            : locale.toString(local.date(), withWholeYear(locale.dateFormat(QLocale::ShortFormat)));
    return day + QStringLiteral(", ") + time(local, locale);
}

QString dateTip(const QDateTime& date, const QLocale& locale)
{
    if (!date.isValid())
        return {};
    const QDateTime local = date.toLocalTime();
    return locale.toString(local.date(), QLocale::LongFormat) + QLatin1Char(' ') +
           locale.toString(local.time(), QLocale::ShortFormat);
}

QString sizeText(qint64 octets, const QLocale& locale)
{
    if (octets < 1000)
        return octetsText(octets, locale);
    static constexpr std::array units{"kB", "MB", "GB", "TB", "PB", "EB"};
    auto size = double(octets) / 1000;
    size_t unit = 0;
    for (; size >= 999.5 && unit + 1 < units.size(); ++unit)
        size /= 1000;
    const int decimals = size < 9.95 ? 1 : 0;
    return locale.toString(size, 'f', decimals) + QLatin1Char(' ') + QLatin1String(units[unit]);
}

QString octetsText(qint64 octets, const QLocale& locale)
{
    const QString number = locale.toString(octets);
    return (octets == 1 ? Say::tr("%1 byte") : Say::tr("%1 bytes")).arg(number);
}

QString stateText(const Row& row, bool trouble)
{
    QStringList words;
    if (row.marked)
        words.append(Say::tr("To delete"));
    if (row.gone)
        words.append(Say::tr("Gone"));
    else if (trouble)
        words.append(Say::tr("Trouble"));
    if (row.saved)
        words.append(Say::tr("Saved"));
    else if (row.textEnough)
        words.append(Say::tr("Text read", "of a message whose rest stays on the server"));
    return words.join(QStringLiteral(", "));
}

} // namespace mailbox
