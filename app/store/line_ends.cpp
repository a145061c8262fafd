// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/line_ends.h"

namespace store {

std::optional<QByteArray> ToLf::convert(QByteArrayView piece)
{
    QByteArray out;
    out.reserve(piece.size() + 1);
    out.append(held().data(), held().size());
    for (qsizetype start = 0; start < piece.size();) {
        const qsizetype feed = piece.indexOf('\n', start);
        const qsizetype end = feed < 0 ? piece.size() : feed;
        out.append(piece.data() + start, end - start);
        if (feed < 0)
            break;
        if (!out.endsWith('\r'))
            return std::nullopt;
        out.back() = '\n';
        start = feed + 1;
    }
    heldCr_ = out.endsWith('\r');
    if (heldCr_)
        out.chop(1);
    return out;
}

QByteArray toCrLf(QByteArrayView piece)
{
    QByteArray out;
    out.reserve(piece.size() + piece.size() / 16);
    for (qsizetype start = 0; start < piece.size();) {
        const qsizetype feed = piece.indexOf('\n', start);
        const qsizetype end = feed < 0 ? piece.size() : feed;
        out.append(piece.data() + start, end - start);
        if (feed < 0)
            break;
        out.append("\r\n", 2);
        start = feed + 1;
    }
    return out;
}

} // namespace store
