// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/traffic.h"

#include <QDate>

namespace store {

/// What went over a line on one day of the person's own calendar.
struct DayUse {
    QDate day;
    base::Traffic traffic;

    bool operator==(const DayUse&) const = default;
};

} // namespace store
