// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/html_charset.h"

namespace mail {

QByteArray charsetInHead(QByteArrayView html)
{
    constexpr qsizetype headOctets = 4096;
    const QByteArray head = html.first(qMin(html.size(), headOctets)).toByteArray().toLower();
    const qsizetype at = head.indexOf("charset=", qMax(head.indexOf("<meta"), qsizetype(0)));
    if (at < 0 || !head.contains("<meta"))
        return {};
    QByteArray label;
    for (const char c : QByteArrayView(head).sliced(at + 8)) {
        if (c == '"' || c == '\'') {
            if (!label.isEmpty())
                break;
        } else if (c == ' ' || c == '>' || c == ';' || c == '/') {
            break;
        } else {
            label += c;
        }
    }
    return label;
}

} // namespace mail
