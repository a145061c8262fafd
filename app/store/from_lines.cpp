// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/from_lines.h"

namespace store {

namespace {

constexpr QByteArrayView from("From ");

} // namespace

QByteArray FromLines::convert(QByteArrayView piece)
{
    QByteArray out;
    out.reserve(piece.size() + piece.size() / 64);
    while (!piece.isEmpty())
        piece = inLine_ ? passLine(piece, out) : passStart(piece, out);
    return out;
}

QByteArrayView FromLines::passLine(QByteArrayView rest, QByteArray& out)
{
    const qsizetype feed = rest.indexOf('\n');
    const qsizetype length = feed < 0 ? rest.size() : feed + 1;
    out.append(rest.data(), length);
    inLine_ = feed < 0;
    return rest.sliced(length);
}

// One octet of ">>>From ". All ">" are the same, so it does not matter which of them comes or goes.
QByteArrayView FromLines::passStart(QByteArrayView rest, QByteArray& out)
{
    const char octet = rest.front();
    if (octet == '>' && matched_ == 0) {
        if (deed_ == Deed::Unquote && !heldAngle_)
            heldAngle_ = true;
        else
            out.append('>');
        return rest.sliced(1);
    }
    if (octet != from[matched_]) {
        release(out);
        return passLine(rest, out);
    }
    if (++matched_ == from.size()) {
        heldAngle_ = deed_ == Deed::Quote;
        release(out);
    }
    return rest.sliced(1);
}

void FromLines::release(QByteArray& out)
{
    if (heldAngle_)
        out.append('>');
    out.append(from.data(), matched_);
    heldAngle_ = false;
    matched_ = 0;
    inLine_ = true;
}

QByteArray FromLines::end()
{
    QByteArray out;
    if (!inLine_)
        release(out);
    inLine_ = false;
    return out;
}

} // namespace store
