// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/apop.h"

#include <QCryptographicHash>

#include <algorithm>

namespace pop3 {

namespace {

bool isStampPart(QByteArrayView part)
{
    return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](char c) {
        return c > 0x20 && c < 0x7F && c != '<' && c != '>' && c != '@';
    });
}

} // namespace

QByteArray apopStamp(QByteArrayView greeting)
{
    const qsizetype open = greeting.indexOf('<');
    const qsizetype close = greeting.lastIndexOf('>');
    if (open < 0 || close < open)
        return {};
    const QByteArrayView inner = greeting.sliced(open + 1, close - open - 1);
    const qsizetype at = inner.indexOf('@');
    if (at < 0 || !isStampPart(inner.first(at)) || !isStampPart(inner.sliced(at + 1)))
        return {};
    return greeting.sliced(open, close - open + 1).toByteArray();
}

QByteArray apopDigest(const QByteArray& stamp, const base::Secret& password)
{
    QCryptographicHash md5(QCryptographicHash::Md5);
    md5.addData(stamp);
    md5.addData(password.reveal());
    return md5.result().toHex();
}

} // namespace pop3
