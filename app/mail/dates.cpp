// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/dates.h"

#include "mail/comments.h"

#include <QList>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace mail {

namespace {

constexpr int furthestZone = 24 * 60; // minutes; beyond a day it is no zone

struct Pieces {
    std::optional<int> day, month, year;
    std::optional<QTime> time;
    std::optional<int> zone; ///< seconds east of UTC
    bool zoneNamed = false;
    bool afternoon = false;
    bool morning = false;
};

std::optional<int> number(QByteArrayView token)
{
    if (token.isEmpty() || token.size() > 8)
        return std::nullopt;
    int value = 0;
    for (const char c : token) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::optional<int> monthNamed(QByteArrayView token)
{
    static constexpr std::array names{"jan", "feb", "mar", "apr", "may", "jun",
                                      "jul", "aug", "sep", "oct", "nov", "dec"};
    for (int i = 0; i < int(names.size()); ++i) {
        if (token.size() >= 3 && token.first(3).compare(names[size_t(i)], Qt::CaseInsensitive) == 0)
            return i + 1;
    }
    return std::nullopt;
}

/// RFC 5322 4.3: two digits are 2000 to 2049 or 1950 to 1999, three digits count from 1900.
int fullYear(int year, qsizetype digits)
{
    if (digits == 2)
        return year < 50 ? year + 2000 : year + 1900;
    return digits == 3 ? year + 1900 : year;
}

std::optional<int> zoneNamed(QByteArrayView token)
{
    struct Zone {
        const char* name;
        int hours;
    };
    static constexpr std::array zones{
        Zone{"UT", 0},   Zone{"UTC", 0},  Zone{"GMT", 0},  Zone{"Z", 0},    Zone{"EST", -5}, Zone{"EDT", -4},
        Zone{"CST", -6}, Zone{"CDT", -5}, Zone{"MST", -7}, Zone{"MDT", -6}, Zone{"PST", -8}, Zone{"PDT", -7},
        Zone{"WET", 0},  Zone{"WEST", 1}, Zone{"BST", 1},  Zone{"CET", 1},  Zone{"CEST", 2}, Zone{"MET", 1},
        Zone{"MEZ", 1},  Zone{"MEST", 2}, Zone{"MESZ", 2}, Zone{"EET", 2},  Zone{"EEST", 3}, Zone{"MSK", 3},
        Zone{"JST", 9},  Zone{"KST", 9}};
    for (const Zone& zone : zones) {
        if (token.compare(zone.name, Qt::CaseInsensitive) == 0)
            return zone.hours * 3600;
    }
    return std::nullopt; // others, and the military letters, say nothing reliable: UTC, RFC 5322 4.3
}

/// "+0200", "-05:30", "+2".
std::optional<int> zoneOffset(QByteArrayView token)
{
    if (token.size() < 2 || (token.front() != '+' && token.front() != '-'))
        return std::nullopt;
    QByteArray digits = token.sliced(1).toByteArray();
    digits.replace(":", "");
    const auto value = number(digits);
    if (!value || digits.size() > 4)
        return std::nullopt;
    const int minutes = digits.size() <= 2 ? *value * 60 : *value / 100 * 60 + *value % 100;
    if (minutes >= furthestZone)
        return std::nullopt;
    return (token.front() == '-' ? -60 : 60) * minutes;
}

/// "10:52", "10:52:37", "10:52:37.123". A leap second is shown as the second before it.
std::optional<QTime> timeOfDay(QByteArrayView token)
{
    const QList<QByteArray> parts = token.toByteArray().split(':');
    if (parts.size() < 2 || parts.size() > 3)
        return std::nullopt;
    const auto hour = number(parts[0]);
    const auto minute = number(parts[1]);
    const auto second = parts.size() == 3 ? number(parts[2].left(2)) : std::optional(0);
    if (!hour || !minute || !second)
        return std::nullopt;
    const QTime time(*hour % 24, *minute, qMin(*second, 59));
    return time.isValid() && *hour <= 24 ? std::optional(time) : std::nullopt;
}

bool readIsoDate(QByteArrayView token, Pieces& pieces)
{
    const QByteArray day = token.first(10).toByteArray().replace('/', '-');
    const QDate date = QDate::fromString(QString::fromLatin1(day), Qt::ISODate);
    if (!date.isValid() || pieces.year)
        return false;
    pieces.year = date.year();
    pieces.month = date.month();
    pieces.day = date.day();
    return true;
}

void readNumber(QByteArrayView token, int value, Pieces& pieces)
{
    if (!pieces.day && token.size() <= 2 && value >= 1 && value <= 31)
        pieces.day = value;
    else if (!pieces.year && token.size() <= 4)
        pieces.year = fullYear(value, token.size());
    else if (!pieces.zone && token.size() == 4)
        pieces.zone = value / 100 * 3600 + value % 100 * 60; // a zone that lost its sign
}

/// "12:00:00+0200" and "12:00:00Z" have their zone at the time itself.
void readTime(QByteArrayView token, Pieces& pieces)
{
    qsizetype end = 0;
    while (end < token.size() && (number(token.sliced(end, 1)) || token[end] == ':' || token[end] == '.'))
        ++end;
    if (const auto time = timeOfDay(token.first(end)); time && !pieces.time)
        pieces.time = time;
    const QByteArrayView rest = token.sliced(end);
    if (const auto zone = zoneOffset(rest); zone && !pieces.zone)
        pieces.zone = zone;
}

void takeZone(int named, Pieces& pieces)
{
    pieces.zone = named;
    pieces.zoneNamed = true;
}

void readName(QByteArrayView token, Pieces& pieces)
{
    if (const auto month = monthNamed(token); month && !pieces.month)
        pieces.month = month;
    else if (const auto zone = zoneNamed(token); zone && !pieces.zone)
        takeZone(*zone, pieces);
    else if (token.size() > 4 && !pieces.zone && zoneNamed(token.first(3)) == 0)
        pieces.zone = zoneOffset(token.sliced(3)); // "GMT+0200"
    else if (token.compare("DST", Qt::CaseInsensitive) == 0 && std::exchange(pieces.zoneNamed, false))
        *pieces.zone += 3600; // "MET DST"
    else if (token.compare("PM", Qt::CaseInsensitive) == 0)
        pieces.afternoon = true;
    else if (token.compare("AM", Qt::CaseInsensitive) == 0)
        pieces.morning = true;
}

void readToken(QByteArrayView token, Pieces& pieces)
{
    if (const auto offset = zoneOffset(token); offset && pieces.time && !pieces.zone)
        pieces.zone = offset;
    else if (token.size() >= 10 && (token[4] == '-' || token[4] == '/') && readIsoDate(token, pieces))
        token.size() > 11 ? readTime(token.sliced(11), pieces) : void();
    else if (token.indexOf(':') > 0)
        readTime(token, pieces);
    else if (token.toByteArray().count('.') == 2 && number(token.first(1)))
        readTime(token.toByteArray().replace('.', ':'), pieces); // "10.52.37"
    else if (const auto value = number(token))
        readNumber(token, *value, pieces);
    else if (token.contains('-') && token.front() != '-') // "1-Jul-2003", "Tue-1"
        for (const QByteArray& part : token.toByteArray().split('-'))
            part.contains('-') ? void() : readToken(part, pieces);
    else
        readName(token, pieces);
}

/// Two digits that begin at `at`; -1: they are none.
int twoDigits(QByteArrayView text, qsizetype at)
{
    const auto digit = [&](qsizetype place) { return uint(uchar(text[place])) - '0'; };
    return digit(at) < 10 && digit(at + 1) < 10 ? int(digit(at) * 10 + digit(at + 1)) : -1;
}

bool isWeekday(QByteArrayView name)
{
    constexpr std::array names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    return std::any_of(names.begin(), names.end(), [name](const char* day) { return name == day; });
}

/// "Tue, 01 Jul 2003 10:52:37 +0200" to the letter, as nearly all programs write it: the rest of this file is
/// for those that do not. Nothing for any other text.
std::optional<QDateTime> readAsWritten(QByteArrayView text)
{
    constexpr QByteArrayView form = "Www, dd Mmm yyyy hh:mm:ss +zzzz";
    const auto isAt = [&](QByteArrayView signs, qsizetype at) { return signs.contains(text[at]); };
    if (text.size() != form.size() || !isAt(",", 3) || !isAt(" ", 4) || !isAt(" ", 7) || !isAt(" ", 11) ||
        !isAt(" ", 16) || !isAt(":", 19) || !isAt(":", 22) || !isAt(" ", 25) || !isAt("+-", 26))
        return std::nullopt;
    const auto month = monthNamed(text.sliced(8, 3));
    const int century = twoDigits(text, 12);
    const int year = twoDigits(text, 14);
    const int zoneHours = twoDigits(text, 27);
    const int zoneMinutes = twoDigits(text, 29);
    const QDate date(century * 100 + year, month.value_or(0), twoDigits(text, 5));
    const QTime time(twoDigits(text, 17), twoDigits(text, 20), twoDigits(text, 23));
    if (!month || century < 1 || year < 0 || zoneHours < 0 || zoneMinutes < 0 ||
        zoneHours * 60 + zoneMinutes >= furthestZone || !date.isValid() || !time.isValid() ||
        !isWeekday(text.first(3)))
        return std::nullopt;
    constexpr qint64 dayMs = 86'400'000;
    constexpr qint64 epoch = 2'440'588; // the Julian day of 1970-01-01
    const qint64 east = (text[26] == '-' ? -60'000 : 60'000) * qint64(zoneHours * 60 + zoneMinutes);
    const qint64 ms = (date.toJulianDay() - epoch) * dayMs + time.msecsSinceStartOfDay() - east;
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QTime onTheClock(const Pieces& pieces)
{
    const QTime time = pieces.time.value_or(QTime(0, 0));
    if (pieces.afternoon && time.hour() < 12)
        return time.addSecs(12 * 3600);
    return pieces.morning && time.hour() == 12 ? time.addSecs(-12 * 3600) : time;
}

} // namespace

QByteArray isoText(const QDateTime& date)
{
    const std::chrono::sys_time moment{std::chrono::milliseconds(date.toMSecsSinceEpoch())};
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day when(day);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(moment - day));
    if (!date.isValid() || when.year() < std::chrono::year(0) || when.year() > std::chrono::year(9999))
        return {};
    QByteArray text("0000-00-00T00:00:00Z");
    const auto put = [&text](qsizetype end, int value) {
        for (; value > 0; value /= 10)
            text[--end] = char('0' + value % 10);
    };
    put(4, int(when.year()));
    put(7, int(unsigned(when.month())));
    put(10, int(unsigned(when.day())));
    put(13, int(time.hours().count()));
    put(16, int(time.minutes().count()));
    put(19, int(time.seconds().count()));
    return text;
}

QDateTime readDate(QByteArrayView value)
{
    constexpr qsizetype longestDate = 1000; // the longest form with comments has under a hundred octets
    if (const auto date = readAsWritten(value))
        return *date;
    Pieces pieces;
    QByteArray text = withoutComments(value.first(qMin(value.size(), longestDate)));
    text.replace(',', ' ').replace(';', ' ').replace('"', ' ');
    text = text.simplified().replace(" :", ":").replace(": ", ":");
    for (const QByteArray& token : text.simplified().split(' '))
        readToken(token, pieces);
    if (!pieces.day || !pieces.month || !pieces.year)
        return {};
    const QDate date(*pieces.year, *pieces.month, *pieces.day);
    if (!date.isValid())
        return {};
    return QDateTime(date, onTheClock(pieces), Qt::UTC).addSecs(-pieces.zone.value_or(0));
}

} // namespace mail
