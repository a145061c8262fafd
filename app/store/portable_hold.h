// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/hold.h"

#include <QLockFile>

namespace store {

/// A file "lock" in the folder that names its owner: for systems and file systems without a better way. It
/// needs room for a line of text; where there is none it fails in words. What a killed program left is taken
/// over at once, also half made: that takes up to half a second.
class PortableHold final : public Hold {
public:
    explicit PortableHold(QString folder);

    [[nodiscard]] Answer take() override;
    void letGo() override { lock_.unlock(); }
    [[nodiscard]] bool isHeld() const override { return lock_.isLocked(); }
    [[nodiscard]] QString words() const override;

private:
    [[nodiscard]] bool takeOverWreck();

    QString folder_;
    QLockFile lock_;
};

} // namespace store
