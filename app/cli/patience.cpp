// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/patience.h"

namespace cli {

namespace {

// Visit itself tries again where that makes sense: after so many failures the rest will not come either.
constexpr int mostFailuresInARow = 3;

bool isAboutOneMessage(base::Fault fault)
{
    using base::Fault;
    return fault == Fault::MessageGone || fault == Fault::CommandRefused || fault == Fault::MessageTooLong ||
           fault == Fault::MessageDamaged;
}

} // namespace

void Patience::note(const base::Error& error)
{
    diskFailed_ = diskFailed_ || base::blameFor(error.fault) == base::Blame::Disk;
    failuresInARow_ = isAboutOneMessage(error.fault) ? 0 : failuresInARow_ + 1;
}

bool Patience::isSpent() const
{
    return diskFailed_ || failuresInARow_ >= mostFailuresInARow;
}

} // namespace cli
