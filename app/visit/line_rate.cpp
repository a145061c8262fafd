// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/line_rate.h"

#include <algorithm>

namespace visit {

using namespace std::chrono_literals;

namespace {

/// Less than this lies in the buffers on the way, and comes as fast as they are read.
constexpr qint64 telling = 16 * 1024;

/// A clock read twice within less than this measures itself.
constexpr std::chrono::microseconds shortest = 20ms;

} // namespace

void LineRate::note(qint64 octets, std::chrono::microseconds now)
{
    if (last_) {
        octets_ += octets;
        spent_ += now - *last_;
    }
    last_ = now;
}

void LineRate::beginAnew()
{
    before_ = octetsPerSecond();
    last_.reset();
    octets_ = 0;
    spent_ = {};
}

qint64 LineRate::octetsPerSecond() const
{
    if (octets_ < telling)
        return before_;
    return octets_ * 1'000'000 / std::max(spent_, shortest).count();
}

} // namespace visit
