// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace pop3 {

/// Undoes dot-stuffing (RFC 1939 section 3) on a multi-line answer as it streams by.
///
/// The end is CRLF "." CRLF and nothing else (or "." CRLF as the very first line): LF "." LF and the like
/// inside a message are its sender's and stay in it, or the sender could speak to us in the server's voice.
/// Holds back at most two octets.
class BodyDecoder {
public:
    /// Takes from the front of `input` what belongs to the body and gives it without stuffing. When the end
    /// was seen, ended() is true and `input` starts behind the final CRLF.
    [[nodiscard]] QByteArray feed(QByteArrayView& input);

    [[nodiscard]] bool ended() const { return place_ == Place::Ended; }

private:
    enum class Place {
        LineStart, ///< behind CRLF, or at the very beginning
        Dot,       ///< a dot at the start of a line is held back
        DotCr,     ///< and the CR behind it
        Line,      ///< inside a line
        Cr,        ///< behind a CR inside a line
        Ended,
    };

    struct Run {
        qsizetype octets;
        Place behind;
    };

    /// From inside a line, or the start of one without a dot: how far the octets stay as they are.
    [[nodiscard]] static Run runOf(QByteArrayView input);

    /// The place behind one octet; appends to `out` what is certain.
    [[nodiscard]] static Place step(Place place, char octet, QByteArray& out);

    Place place_ = Place::LineStart;
};

} // namespace pop3
