// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes, ages and dates as people write them.
#include "base/folded.h"
#include "mailbox/filter_term.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <array>
#include <cmath>

namespace mailbox {

namespace {

// Larger sizes and ages are no numbers of mail any more, and would not fit.
constexpr double mostOctets = 1e15;
constexpr int mostUnits = 100'000;

enum class Unit { Hour, Day, Week, Month, Year };

std::optional<Unit> unitOf(const QString& word)
{
    static const QHash<QString, Unit> units = [] {
        QHash<QString, Unit> all;
        const auto put = [&all](Unit unit, std::initializer_list<const char*> words) {
            for (const char* one : words)
                all.insert(QLatin1String(one), unit);
        };
        put(Unit::Hour, {"h", "hour", "hours", "std", "stunde", "stunden"});
        put(Unit::Day, {"", "d", "day", "days", "t", "tag", "tage"});
        put(Unit::Week, {"w", "week", "weeks", "woche", "wochen"});
        put(Unit::Month, {"m", "mo", "month", "months", "monat", "monate"});
        put(Unit::Year, {"y", "year", "years", "j", "jahr", "jahre"});
        return all;
    }();
    const auto found = units.constFind(word);
    return found == units.constEnd() ? std::nullopt : std::optional(*found);
}

QDateTime before(const QDateTime& now, int count, Unit unit)
{
    switch (unit) {
    case Unit::Hour: return now.addSecs(-3600 * qint64(count));
    case Unit::Day: return now.addDays(-count);
    case Unit::Week: return now.addDays(-7 * qint64(count));
    case Unit::Month: return now.addMonths(-count);
    case Unit::Year: return now.addYears(-count);
    }
    Q_UNREACHABLE();
}

std::optional<Span> ageOf(const QString& value, const QDateTime& now)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,6}) ?([a-z]*)$"));
    const QRegularExpressionMatch match = form.match(value);
    const auto unit = match.hasMatch() ? unitOf(match.captured(2)) : std::nullopt;
    const int count = match.captured(1).toInt();
    if (!unit || count > mostUnits)
        return std::nullopt;
    const QDateTime then = before(now, count, *unit);
    if (!then.isValid())
        return std::nullopt;
    return Span{then.toMSecsSinceEpoch(), std::numeric_limits<qint64>::max()};
}

std::optional<Span> between(const QDate& first, const QDate& behind, const QDateTime& now)
{
    if (!first.isValid() || !behind.isValid())
        return std::nullopt;
    const auto start = [&](const QDate& day) {
        return QDateTime(day, QTime(0, 0), now.timeZone()).toMSecsSinceEpoch();
    };
    return Span{start(first), start(behind)};
}

std::optional<Span> dayOf(const QDate& day, const QDateTime& now)
{
    return between(day, day.addDays(1), now);
}

std::optional<Span> writtenDate(const QString& value, const QDateTime& now)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}))$"));
    const QRegularExpressionMatch match = form.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int group) { return match.captured(group).toInt(); };
    if (match.hasCaptured(4))
        return dayOf(QDate(number(6), number(5), number(4)), now);
    if (match.hasCaptured(3))
        return dayOf(QDate(number(1), number(2), number(3)), now);
    const QDate first(number(1), match.hasCaptured(2) ? number(2) : 1, 1);
    return between(first, match.hasCaptured(2) ? first.addMonths(1) : first.addYears(1), now);
}

} // namespace

std::optional<qint64> octetsOf(const QString& value)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,12}(?:[.,]\\d{1,3})?) ?([kmgt]?)(i?)(?:b|bytes?)?$"));
    const QRegularExpressionMatch match = form.match(base::folded(value));
    if (!match.hasMatch())
        return std::nullopt;
    const double number = match.captured(1).replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
    const auto power =
        match.captured(2).isEmpty() ? 0 : 1 + QStringLiteral("kmgt").indexOf(match.captured(2));
    const double octets = number * std::pow(match.captured(3).isEmpty() ? 1000.0 : 1024.0, double(power));
    return octets > mostOctets ? std::nullopt : std::optional(qint64(octets));
}

std::optional<Span> spanOf(const QString& value, const QDateTime& now)
{
    const QString word = base::folded(value);
    if (word == QLatin1String("today") || word == QLatin1String("heute"))
        return dayOf(now.date(), now);
    if (word == QLatin1String("yesterday") || word == QLatin1String("gestern"))
        return dayOf(now.date().addDays(-1), now);
    if (const auto date = writtenDate(word, now))
        return date;
    return ageOf(word, now);
}

} // namespace mailbox
