// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/gmime.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace mail {

/// Walks over a stream line by line with a fixed buffer. Of a line longer than the buffer only the beginning
/// is shown: boundary and header lines are short, and everything else may be as long as it likes.
class LineScanner {
public:
    LineScanner(GMimeStream* stream, qint64 begin);

    struct Line {
        qint64 offset;       ///< in the stream
        qint64 octets;       ///< with its line end
        QByteArrayView text; ///< without its line end, valid until the next call; cut when very long
    };

    /// The next line; nothing at the end of the stream.
    [[nodiscard]] std::optional<Line> next();

private:
    bool fill();

    GMimeStream* stream_;
    QByteArray buffer_;
    qsizetype at_ = 0;
    qint64 offset_; ///< in the stream, of buffer_[at_]
};

} // namespace mail
