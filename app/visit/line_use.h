// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/traffic.h"
#include "store/line_use.h"

#include <QList>

#include <chrono>

namespace visit {

/// How fast the line is, as far as it was seen.
struct LineSpeed {
    qint64 octetsPerSecond = -1;             ///< -1: not known
    std::chrono::microseconds roundTrip{-1}; ///< with what the server takes to answer; -1: not known

    bool operator==(const LineSpeed&) const = default;
};

/// What went over the line to one server.
struct LineUse {
    static constexpr int days = 30; ///< today among them

    QList<store::DayUse> byDay; ///< of these days, latest first; one without any use is missing
    base::Traffic latestCheck;  ///< in this run: signing on, listing, headers; nothing: there was none
};

} // namespace visit

Q_DECLARE_METATYPE(visit::LineSpeed)
Q_DECLARE_METATYPE(visit::LineUse)
