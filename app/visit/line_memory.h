// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/pace.h"

#include <QByteArray>

namespace visit {

/// What is remembered of the line to one server from one visit to the next: a plan and never a promise.
struct LineMemory {
    pop3::Pace::Learnt learnt;
    bool careful = false; ///< the latest session stumbled: the next one begins with one command
};

/// As it stands in the ledger.
[[nodiscard]] QByteArray written(const LineMemory& memory);

/// Nothing is known where the text makes no sense.
[[nodiscard]] LineMemory lineMemoryFrom(const QByteArray& text);

} // namespace visit
