// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace cli {

/// How long it makes sense to go on from message to message. One that cannot be had costs itself only; a full
/// disk, or a server that fails again and again, ends the work.
class Patience {
public:
    void noteSuccess() { failuresInARow_ = 0; }
    void note(const base::Error& error);

    [[nodiscard]] bool isSpent() const;

private:
    bool diskFailed_ = false;
    int failuresInARow_ = 0; ///< without those that were about one message only
};

} // namespace cli
