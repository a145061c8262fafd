// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/numbers.h"

#include <algorithm>
#include <limits>

namespace pop3 {

std::optional<MessageNumber> MessageNumber::from(qint64 value)
{
    if (value < 1)
        return std::nullopt;
    return MessageNumber(value);
}

std::optional<UniqueId> UniqueId::from(QByteArrayView bytes)
{
    const bool legal = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0x20 && c < 0x7F; });
    if (bytes.isEmpty() || bytes.size() > longest || !legal)
        return std::nullopt;
    return UniqueId(bytes.toByteArray());
}

std::optional<qint64> parseNumber(QByteArrayView digits)
{
    constexpr qint64 highest = std::numeric_limits<qint64>::max();
    if (digits.isEmpty())
        return std::nullopt;
    qint64 value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        const qint64 digit = c - '0';
        if (value > (highest - digit) / 10)
            return std::nullopt;
        value = value * 10 + digit;
    }
    return value;
}

QByteArrayView takeWord(QByteArrayView& rest)
{
    while (rest.startsWith(' '))
        rest = rest.sliced(1);
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != ' ')
        ++end;
    const QByteArrayView word = rest.first(end);
    rest = rest.sliced(end);
    return word;
}

} // namespace pop3
