// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/disk.h"
#include "store/saved.h"

#include <memory>

namespace store {

/// A message into one file with a given path, octet for octet as the server sent it, durable and private
/// (0600). The folder must exist. Fault::CannotWrite.
[[nodiscard]] base::Result<std::unique_ptr<Incoming>>
intoPlainFile(const QString& path, Existing existing = Existing::Keep, Disk& disk = systemDisk());

} // namespace store
