// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/octet_count.h"

namespace mail {

namespace {

qint64 base64Octets(const Octets& content)
{
    constexpr qsizetype window = 4096;
    const QByteArray head = content.some(0, window);
    const qsizetype feed = head.indexOf('\n');
    const qint64 lineOctets = feed < 0 ? content.size() : feed + 1;
    const qint64 letters =
        feed < 0 ? lineOctets : feed - (head[qMax(feed - 1, qsizetype(0))] == '\r' ? 1 : 0);
    const QByteArray tail = content.some(qMax(content.size() - window, qint64(0)), window).trimmed();
    const qint64 behind = qMin(qint64(window), content.size()) - tail.size(); // line ends at the end
    const qint64 size = content.size() - (content.size() > window ? behind : 0);
    const qint64 all = lineOctets <= 0 ? 0 : size / lineOctets * letters + qMin(size % lineOctets, letters);
    const int padding = tail.endsWith("==") ? 2 : tail.endsWith('=') ? 1 : 0;
    return qMax(all / 4 * 3 - padding, qint64(0));
}

} // namespace

bool isPassedThrough(QByteArrayView encoding)
{
    return encoding.isEmpty() || encoding == "7bit" || encoding == "8bit" || encoding == "binary";
}

qint64 reckonedOctets(const Part& part)
{
    if (part.encoding == "base64")
        return base64Octets(part.content);
    if (part.encoding.contains("uu"))
        return part.content.size() * 45 / 62; // a line of 45 octets has 61 letters and a line end
    return part.content.size();
}

} // namespace mail
