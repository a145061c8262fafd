// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/plan.h"

#include <QCryptographicHash>

#include <algorithm>

namespace pop3 {

namespace {

bool changesEachTime(const QByteArray& word)
{
    return word.startsWith('<') ||
           std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

QByteArray likenessOf(const QByteArray& greeting)
{
    QByteArrayList words = greeting.simplified().split(' ');
    words.removeIf(changesEachTime);
    return QCryptographicHash::hash(words.join(' '), QCryptographicHash::Sha256).toHex();
}

} // namespace pop3
