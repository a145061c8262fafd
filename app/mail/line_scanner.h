// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/octets.h"

#include <optional>

namespace mail {

/// Walks over octets line by line with a fixed buffer. Of a line longer than the buffer only the beginning is
/// shown: boundary and header lines are short, and everything else may be as long as it likes.
class LineScanner {
public:
    LineScanner(Octets octets, qint64 begin);

    struct Line {
        qint64 offset = 0;   ///< in the octets
        qint64 octets = 0;   ///< with its line end
        QByteArrayView text; ///< without its line end, valid until the next call; cut when very long
    };

    /// The next line; nothing at the end.
    [[nodiscard]] std::optional<Line> next();

    /// The next line that begins with "--"; nothing when there is none. Lines between are not looked at one
    /// by one: 200 MB of base64 take some hundredths of a second.
    [[nodiscard]] std::optional<Line> nextWithDashes();

private:
    bool fill();
    void passLine();
    void skip(qsizetype octets);
    [[nodiscard]] qsizetype findFeed() const;
    [[nodiscard]] QByteArrayView rest() const;

    Octets from_;
    QByteArray buffer_;
    qsizetype filled_ = 0; ///< octets in buffer_
    qsizetype at_ = 0;     ///< in buffer_
    qint64 offset_;        ///< in the octets, of buffer_[at_]
    bool inLine_ = false;  ///< the rest of a line that was longer than the buffer comes first
};

} // namespace mail
