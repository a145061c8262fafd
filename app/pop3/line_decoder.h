// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace pop3 {

/// Cuts bytes into lines at CRLF and nowhere else; a line that is cut by a packet is kept until the rest
/// comes.
class LineDecoder {
public:
    enum class Status {
        NeedMore, ///< all input is used up
        Line,     ///< line() holds one, without CRLF
        TooLong,  ///< the cap was passed
        BareLf,   ///< LF without CR: no POP3 line holds that (RFC 1939 section 3)
    };

    /// Takes from the front of `input` what belongs to the current line. `cap` is in octets, CRLF not
    /// counted.
    [[nodiscard]] Status feed(QByteArrayView& input, qsizetype cap);

    /// The line that feed() completed; valid until the next feed().
    [[nodiscard]] const QByteArray& line() const { return line_; }

private:
    QByteArray line_;
    bool complete_ = false;
};

} // namespace pop3
