// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/digest.h"

#include <QByteArray>

namespace mail {

/// What is learnt of a file inside of a part while the part is read once: reading it again for each of a
/// thousand files would take time by the square.
class InnerFile {
public:
    void add(QByteArrayView bytes)
    {
        digest_.add(bytes);
        head_ += bytes.first(qMin(bytes.size(), telling - head_.size()));
    }

    [[nodiscard]] QByteArray head() const { return head_; }
    [[nodiscard]] QByteArray sha256() { return digest_.hex(); } ///< once, at the end

    static constexpr qsizetype telling = 4096; ///< the farthest magic number of common files lies at 2,112

private:
    Digest digest_;
    QByteArray head_;
};

} // namespace mail
