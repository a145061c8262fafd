// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/disk.h"

namespace store {

/// The fall-back out of Qt alone, for systems without POSIX. It cannot force a medium, so its sync is only a
/// flush; everything else (new files only, private, never overwriting unless told) holds.
class PortableDisk final : public Disk {
public:
    [[nodiscard]] Attempt<std::unique_ptr<DiskFile>> create(const QString& path) override;
    [[nodiscard]] Attempt<void> rename(const QString& from, const QString& to, Existing existing) override;
    [[nodiscard]] Attempt<void> remove(const QString& path) override;
    [[nodiscard]] Attempt<void> makeFolder(const QString& path) override;
    [[nodiscard]] Attempt<void> syncFolder(const QString& path) override;
    [[nodiscard]] Attempt<void> syncFile(const QString& path) override;
};

} // namespace store
