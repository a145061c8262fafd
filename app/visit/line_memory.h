// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/pace.h"
#include "pop3/plan.h"

#include <QByteArray>

#include <optional>

namespace visit {

/// What is remembered of the line to one server from one visit to the next: a plan and never a promise.
struct LineMemory {
    pop3::Pace::Learnt learnt;
    bool careful = false; ///< the latest session stumbled: the next one begins with one command
    std::optional<pop3::Plan> plan = {}; ///< what the server said of itself the last time
    bool planFailed = false; ///< a session that went by this plan came to nothing: none does any more
};

/// As it stands in the ledger.
[[nodiscard]] QByteArray written(const LineMemory& memory);

/// Nothing is known where the text makes no sense.
[[nodiscard]] LineMemory lineMemoryFrom(const QByteArray& text);

} // namespace visit
