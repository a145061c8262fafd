// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace store {

/// Turns CRLF into LF, piece by piece; a lone CR stays. Undone exactly by toCrLf(), unless the bytes hold a
/// lone LF.
class ToLf {
public:
    /// Puts the piece with its line ends changed behind `out`; a CR at its end is held back until the next
    /// piece. False if it holds a lone LF: then this object and `out` are as they were before.
    [[nodiscard]] bool convert(QByteArrayView piece, QByteArray& out);

    /// The CR that is held back, if there is one: the last bytes of the whole.
    [[nodiscard]] QByteArrayView held() const { return QByteArrayView("\r", heldCr_ ? 1 : 0); }

private:
    bool heldCr_ = false;
};

/// Each LF becomes CRLF.
[[nodiscard]] QByteArray toCrLf(QByteArrayView piece);

} // namespace store
