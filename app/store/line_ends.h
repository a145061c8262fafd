// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace store {

/// Turns CRLF into LF, piece by piece; a lone CR stays. Undone exactly by toCrLf(), unless the bytes hold a
/// lone LF.
class ToLf {
public:
    /// The piece with its line ends changed; a CR at its end is held back until the next piece. Nothing at
    /// all if it holds a lone LF: then this object is as it was before, and the piece was not taken.
    [[nodiscard]] std::optional<QByteArray> convert(QByteArrayView piece);

    /// The CR that is held back, if there is one: the last bytes of the whole.
    [[nodiscard]] QByteArrayView held() const { return QByteArrayView("\r", heldCr_ ? 1 : 0); }

private:
    bool heldCr_ = false;
};

/// Each LF becomes CRLF.
[[nodiscard]] QByteArray toCrLf(QByteArrayView piece);

} // namespace store
