// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "mail/gmime.h"
#include "mail/header_block.h"

#include <QString>

namespace mail {

/// A message as a stream: its header, read by us, and where its body lies.
class Source {
public:
    /// Fault::CannotRead when the file cannot be opened. The file is read piece by piece, never as a whole.
    [[nodiscard]] static base::Result<Source> fromFile(const QString& path);
    [[nodiscard]] static Source fromBytes(QByteArrayView bytes);

    [[nodiscard]] const HeaderBlock& header() const { return header_; }

    /// What GMime gets to see: only the fields that say how the body is built, clean, then the body itself.
    [[nodiscard]] Owned<GMimeStream> forParser();

    /// The body as it came, undecoded: for when nothing in it can be understood.
    [[nodiscard]] QByteArray rawBody(qsizetype most);

    /// A multipart without its end, or beyond a limit. Known after forParser().
    [[nodiscard]] bool isCut() const { return cut_; }

private:
    explicit Source(Owned<GMimeStream> stream);

    void readHeader();
    [[nodiscard]] QByteArray structureFields(bool asText) const;

    Owned<GMimeStream> stream_;
    HeaderBlock header_;
    qint64 octets_ = 0;
    qint64 bodyStart_ = 0;
    bool cut_ = false;
};

} // namespace mail
