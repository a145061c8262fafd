// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/capabilities.h"

#include "pop3/numbers.h"

#include <algorithm>

namespace pop3 {

namespace {

bool isNamed(QByteArrayView line, QByteArrayView name)
{
    return takeWord(line).compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

void Capabilities::add(QByteArrayView line)
{
    lines_.append(line.toByteArray());
}

bool Capabilities::has(QByteArrayView name) const
{
    return std::any_of(lines_.begin(), lines_.end(),
                       [name](const QByteArray& line) { return isNamed(line, name); });
}

QList<QByteArray> Capabilities::argumentsOf(QByteArrayView name) const
{
    QList<QByteArray> words;
    for (const QByteArray& line : lines_) {
        if (!isNamed(line, name))
            continue;
        QByteArrayView rest(line);
        (void)takeWord(rest); // the name
        for (QByteArrayView word = takeWord(rest); !word.isEmpty(); word = takeWord(rest))
            words.append(word.toByteArray());
    }
    return words;
}

} // namespace pop3
