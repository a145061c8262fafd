// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/peek.h"

#include "pop3/limits.h"

#include <algorithm>
#include <array>

namespace visit {

namespace {

constexpr std::array stepLines{firstLines, 200, 2000};

/// Lines differ in length: what is reckoned to fit must have some room.
constexpr qint64 mostOctets = pop3::Limits().preview * 3 / 4;

/// Headers of today's mail, with what relays and signers write into them.
constexpr qint64 usualHeader = 4'000;
constexpr qint64 usualLine = 75;

/// A step that brings less than twice as much is not worth fetching the rest again.
constexpr int leastGrowth = 2;

/// QUIRK: RFC 1939 section 11 wants exact sizes; Dovecot's LIST is 2 short of a message without a final line
/// end.
constexpr qint64 sizeSlack = 2;

/// QUIRK: RFC 1939 section 7 wants exactly n lines; WildDuck is off by one, Twisted may lose the last.
constexpr int lineSlack = 1;

qsizetype bodyStart(QByteArrayView octets)
{
    constexpr QByteArrayView blank("\r\n\r\n");
    if (octets.startsWith("\r\n"))
        return 2;
    const qsizetype end = octets.indexOf(blank);
    return end < 0 ? octets.size() : end + blank.size();
}

/// Fewer lines than asked for means that there are no more, unless half of what was announced is not there.
bool isWhole(const Peek& peek, qint64 bodyLines)
{
    if (peek.announced > 0 && peek.received >= peek.announced && peek.received <= peek.announced + sizeSlack)
        return true;
    return bodyLines + lineSlack < peek.lines && peek.received >= peek.announced / 2;
}

qint64 missingFrom(const Peek& peek)
{
    if (peek.whole)
        return 0;
    return peek.announced < 0 ? -1 : std::max<qint64>(peek.announced - peek.received, 0);
}

int stepOf(int lines)
{
    const auto* const step = std::lower_bound(stepLines.begin(), stepLines.end(), lines);
    return int(std::min<qsizetype>(step - stepLines.begin(), stepLines.size() - 1));
}

/// What so many lines would bring, if the others are like those that came.
qint64 octetsOf(const Peek& peek, int lines)
{
    return peek.received - peek.body + peek.body * lines / std::max(peek.lines, 1);
}

/// As many as fit under the cap; 0 where that is not much more than what is there.
int fitting(const Peek& peek, int lines)
{
    const bool allFits = peek.announced >= 0 && peek.announced <= mostOctets;
    if (allFits || octetsOf(peek, lines) <= mostOctets)
        return lines;
    const qint64 room = mostOctets - (peek.received - peek.body);
    const qint64 fit = room * peek.lines / std::max<qint64>(peek.body, 1);
    return fit >= leastGrowth * qint64(peek.lines) ? int(std::min<qint64>(fit, lines)) : 0;
}

} // namespace

Peek peekFrom(QByteArrayView octets, int lines, qint64 announced, qint64 octetsPerSecond)
{
    const QByteArrayView body = octets.sliced(bodyStart(octets));
    Peek peek{.step = stepOf(lines), .lines = lines};
    peek.received = octets.size();
    peek.body = body.size();
    peek.announced = announced;
    peek.octetsPerSecond = octetsPerSecond;
    peek.whole = isWhole(peek, std::count(body.begin(), body.end(), '\n'));
    peek.missing = missingFrom(peek);
    peek.more = nextLines(peek) > 0;
    return peek;
}

int nextLines(const Peek& peek)
{
    const auto next = size_t(peek.step) + 1;
    if (peek.whole || next >= stepLines.size())
        return 0;
    const bool nearlyAll =
        peek.announced > 0 && peek.announced < leastGrowth * octetsOf(peek, stepLines[next]);
    return fitting(peek, nearlyAll ? stepLines.back() : stepLines[next]);
}

qint64 firstOctets(qint64 announced)
{
    const qint64 usual = usualHeader + firstLines * usualLine;
    return announced < 0 ? usual : std::min(announced, usual);
}

qint64 nextOctets(const Peek& peek)
{
    const int lines = nextLines(peek);
    const qint64 reckoned = lines > 0 ? octetsOf(peek, lines) : 0;
    return peek.announced > 0 ? std::min(reckoned, peek.announced) : reckoned;
}

} // namespace visit
