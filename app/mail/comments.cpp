// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/comments.h"

namespace mail {

QByteArray withoutComments(QByteArrayView value)
{
    QByteArray out;
    out.reserve(value.size());
    qsizetype depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        const char c = value[i];
        const bool escapes = c == '\\' && i + 1 < value.size() && (quoted || depth > 0);
        if (c == '"' && depth == 0)
            quoted = !quoted;
        if (c == '(' && !quoted && depth++ == 0)
            out += ' ';
        if (depth == 0)
            out += escapes ? value.sliced(i, 2) : value.sliced(i, 1);
        if (c == ')' && depth > 0)
            --depth;
        i += escapes ? 1 : 0;
    }
    return out;
}

} // namespace mail
