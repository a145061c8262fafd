// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/wire_log.h"

#include "base/visible.h"

namespace cli {

base::Done WireLog::open(const QString& path)
{
    constexpr auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    file_.setFileName(path);
    if (!file_.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, mine))
        return base::fail(base::Fault::CannotWrite, QStringLiteral("%1 (%2)").arg(path, file_.errorString()));
    // An older file may be open to others. A device or a pipe cannot be made private, and need not be.
    if (!file_.isSequential() && !file_.setPermissions(mine))
        return base::fail(base::Fault::CannotWrite, QStringLiteral("%1 (%2)").arg(path, file_.errorString()));
    return {};
}

void WireLog::add(QByteArrayView line)
{
    if (isOpen())
        file_.write(base::visible(line).toUtf8() + '\n');
}

} // namespace cli
