// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/disk.h"

namespace store {

/// The real thing: O_EXCL, fsync, rename. Linux, BSD, macOS.
class PosixDisk final : public Disk {
public:
    [[nodiscard]] Attempt<std::unique_ptr<DiskFile>> create(const QString& path) override;
    [[nodiscard]] Attempt<void> rename(const QString& from, const QString& to, Existing existing) override;
    [[nodiscard]] Attempt<void> remove(const QString& path) override;
    [[nodiscard]] Attempt<void> makeFolder(const QString& path) override;
    [[nodiscard]] Attempt<void> syncFolder(const QString& path) override;
    [[nodiscard]] Attempt<void> syncFile(const QString& path) override;
};

} // namespace store
