// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/line_ends.h"

#include <algorithm>
#include <cstring>

namespace store {

bool ToLf::convert(QByteArrayView piece, QByteArray& out)
{
    const qsizetype before = out.size();
    out.resize(before + held().size() + piece.size());
    char* const begin = out.data() + before;
    char* to = std::copy(held().begin(), held().end(), begin);
    for (const char* from = piece.begin(); from != piece.end();) {
        const auto* feed = static_cast<const char*>(std::memchr(from, '\n', size_t(piece.end() - from)));
        to = std::copy(from, feed ? feed : piece.end(), to);
        if (!feed)
            break;
        if (to == begin || to[-1] != '\r') {
            out.resize(before);
            return false;
        }
        to[-1] = '\n';
        from = feed + 1;
    }
    heldCr_ = to != begin && to[-1] == '\r';
    out.resize(to - out.data() - held().size());
    return true;
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
