// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/header_block.h"
#include "mail/octets.h"

namespace mail {

/// A message as it lies somewhere: its octets, its header, and where its body begins.
class Source {
public:
    explicit Source(Octets octets);

    /// Fault::CannotRead when the file cannot be opened. The file is read piece by piece, never as a whole.
    [[nodiscard]] static base::Result<Source> fromFile(const QString& path);
    [[nodiscard]] static Source fromBytes(QByteArrayView bytes);

    [[nodiscard]] const Octets& octets() const { return octets_; }
    [[nodiscard]] const HeaderBlock& header() const { return header_; }
    [[nodiscard]] qint64 bodyStart() const { return bodyStart_; }

    /// The header goes on beyond what is looked at of one.
    [[nodiscard]] bool isCut() const { return cut_; }

private:
    Octets octets_;
    HeaderBlock header_;
    qint64 bodyStart_ = 0;
    bool cut_ = false;
};

} // namespace mail
