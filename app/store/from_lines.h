// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace store {

/// The lines of a message that an mbox would take for the beginning of the next one. mboxrd: each line of
/// any number of ">" and then "From " gets one ">" more in the file, and loses it again outside. Piece by
/// piece; holds at most six octets, whatever the length of a line.
class FromLines {
public:
    enum class Deed { Quote, Unquote };

    explicit FromLines(Deed deed)
        : deed_(deed)
    {}

    /// The piece with what was held back before it.
    [[nodiscard]] QByteArray convert(QByteArrayView piece);

    /// What is held back still: the message is over.
    [[nodiscard]] QByteArray end();

private:
    [[nodiscard]] QByteArrayView passStart(QByteArrayView rest, QByteArray& out);
    [[nodiscard]] QByteArrayView passLine(QByteArrayView rest, QByteArray& out);
    void release(QByteArray& out);

    Deed deed_;
    bool inLine_ = false;    ///< past everything that could be a quoted "From "
    bool heldAngle_ = false; ///< one ">" of this line that may have to go
    int matched_ = 0;        ///< octets of "From " seen, and held back
};

} // namespace store
