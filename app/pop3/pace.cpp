// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/pace.h"

#include <algorithm>

namespace pop3 {

using namespace std::chrono_literals;

namespace {

/// A person feels 300 ms; some of it is left for answers that are longer than they were expected to be.
constexpr Pace::Time patience = 250ms;

/// While nothing is known: about what a screen of headers has. A modem brings it in some seconds.
constexpr qint64 atFirst = 64 * 1024;

/// Less than this lies in the buffers on the way, and comes as fast as they are read.
constexpr qint64 telling = 16 * 1024;
/// Unless it took so long that it cannot have come out of a buffer.
constexpr qint64 tellingWhenSlow = 1024;
constexpr Pace::Time slow = 50ms;

/// Two looks at the clock within less than this say more of us than of the line: what came meanwhile is taken
/// for having taken so long. So a guess is never more than fifty times what was really seen.
constexpr Pace::Time shortest = 5ms;

/// How much more than such a guess is believed of an earlier session.
constexpr qint64 trust = 16;

/// A first piece of so much is more than one packet: it took time on the way. A shorter one only shows how
/// long the server thought.
constexpr qint64 severalPackets = 4 * 1024;

/// Lines change: what was measured counts half after so long.
constexpr Pace::Time memory = 1s;

} // namespace

void Pace::arrived(qint64 octets, Time now)
{
    run_ += octets;
    if (asked_) {
        noteFirst(octets, now);
    } else if (last_) {
        octets_ += octets;
        spent_ += now - *last_;
    }
    last_ = now;
    forgetTheOld();
}

/// What came later than a short answer would have came over the line meanwhile.
void Pace::noteFirst(qint64 octets, Time now)
{
    const Time took = now - *asked_;
    asked_.reset();
    const qint64 rate = octetsPerSecond();
    if (roundTrip_ >= 0us && octets >= severalPackets) {
        octets_ += octets;
        spent_ += std::max(took - roundTrip_, Time(0));
    } else if (rate >= 0 && double(octets) * 1e6 > double(rate) * double(took.count())) {
        octets_ += octets; // waiting included it is more than the line was thought to bring
        spent_ += took;
    }
    roundTrip_ = roundTrip_ < 0us ? took : std::min(roundTrip_, took);
}

void Pace::forgetTheOld()
{
    if (spent_ < memory)
        return;
    spent_ /= 2;
    octets_ /= 2;
}

void Pace::settled()
{
    asked_.reset();
    last_.reset();
    run_ = 0;
}

qint64 Pace::octetsPerSecond() const
{
    const bool tells = octets_ >= telling || (octets_ >= tellingWhenSlow && spent_ >= slow);
    if (!tells)
        return before_.octetsPerSecond;
    const qint64 seen = octets_ * 1'000'000 / std::max(spent_, shortest).count();
    if (spent_ >= shortest)
        return seen;
    return std::max(seen, std::min(before_.octetsPerSecond, seen * trust));
}

Pace::Time Pace::roundTrip() const
{
    return roundTrip_ >= 0us ? roundTrip_ : before_.roundTrip;
}

/// Half as much again as a long line holds, and never more than our patience on top of it.
Pace::Time Pace::horizon() const
{
    const Time line = std::max(roundTrip(), Time(0));
    return std::max(patience, line + std::min(line / 2, patience));
}

qint64 Pace::allowance() const
{
    const qint64 rate = octetsPerSecond();
    if (rate < 0)
        return atFirst;
    const auto within = [rate](Time time) { return qint64(double(rate) * double(time.count()) / 1e6); };
    // What a long line holds besides is asked for bit by bit, as answers come: all at once it would queue.
    return std::min(within(horizon()), within(patience) + run_);
}

Pace::Learnt Pace::learnt() const
{
    return {octetsPerSecond(), roundTrip()};
}

} // namespace pop3
