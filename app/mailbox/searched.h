// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/folded.h"

namespace mailbox {

/// Foreign text of a header as the filter and sorting look at it: one line, folded, and of one that has no
/// end the beginning only, so that one odd message does not slow down every key press.
inline QString searched(const QString& foreign)
{
    constexpr qsizetype lettersSearched = 1000;
    return base::folded(foreign.left(lettersSearched).simplified());
}

} // namespace mailbox
