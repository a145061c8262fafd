// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/transfer.h"

#include <optional>

namespace mail {

/// One line of uuencode without its line end (POSIX uuencode: the first letter counts the bytes). Nothing
/// when it cannot be one. Lines that lost blanks at their end on the way count.
[[nodiscard]] std::optional<QByteArray> uuLine(QByteArrayView line);

/// The line has all the letters that its first one promises: text that looks like a line mostly has not.
[[nodiscard]] bool isFullUuLine(QByteArrayView line);

/// The name behind "begin 644 "; nothing when the line does not begin a file.
[[nodiscard]] std::optional<QByteArray> uuBegin(QByteArrayView line);

/// Takes the file out of a stream with "begin" and "end", both of which may be missing.
class UuDecoder : public TransferDecoder {
public:
    [[nodiscard]] QByteArray decode(QByteArrayView piece) override;
    [[nodiscard]] QByteArray finish() override;

private:
    void takeLine(QByteArrayView line, QByteArray& out);

    QByteArray waiting_; ///< the beginning of a line
    bool ended_ = false;
};

} // namespace mail
