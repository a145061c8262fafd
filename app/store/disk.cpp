// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/disk.h"

#include "store/portable_disk.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include "store/posix_disk.h"
#endif

namespace store {

Disk& systemDisk()
{
#ifdef Q_OS_UNIX
    static PosixDisk disk;
#else
    static PortableDisk disk;
#endif
    return disk;
}

} // namespace store
