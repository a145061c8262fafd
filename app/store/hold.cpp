// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/hold.h"

#include "store/portable_hold.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include "store/posix_hold.h"
#endif

namespace store {

std::vector<std::unique_ptr<Hold>> holdsOf(const QString& folder)
{
    std::vector<std::unique_ptr<Hold>> holds;
#ifdef Q_OS_UNIX
    holds.push_back(std::make_unique<PosixHold>(folder));
#endif
    holds.push_back(std::make_unique<PortableHold>(folder));
    return holds;
}

} // namespace store
