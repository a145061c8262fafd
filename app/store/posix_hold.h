// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/hold.h"

namespace store {

/// flock(2) on the folder itself: no file is made, so that it works on a full disk and in a folder that
/// cannot be written, and nothing is left behind that could be torn. Unsupported on file systems that lock
/// for writers only (NFS) or not at all.
class PosixHold final : public Hold {
public:
    explicit PosixHold(QString folder);
    ~PosixHold() override;

    [[nodiscard]] Answer take() override;
    void letGo() override;
    [[nodiscard]] bool isHeld() const override { return descriptor_ >= 0; }
    [[nodiscard]] QString words() const override { return words_; }

private:
    [[nodiscard]] Answer fail(int code);

    QString folder_;
    QString words_;
    int descriptor_ = -1; ///< of the folder; open while it is held
};

} // namespace store
