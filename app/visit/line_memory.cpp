// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/line_memory.h"

#include <QList>

namespace visit {

QByteArray written(const LineMemory& memory)
{
    return QByteArray::number(memory.learnt.octetsPerSecond) + ' ' +
           QByteArray::number(qint64(memory.learnt.roundTrip.count())) + ' ' + (memory.careful ? '1' : '0');
}

LineMemory lineMemoryFrom(const QByteArray& text)
{
    const QList<QByteArray> words = text.split(' ');
    if (words.size() != 3)
        return {};
    bool rateIsNumber = false;
    bool timeIsNumber = false;
    const qint64 rate = words[0].toLongLong(&rateIsNumber);
    const qint64 time = words[1].toLongLong(&timeIsNumber);
    if (!rateIsNumber || !timeIsNumber || rate < -1 || time < -1)
        return {};
    return {{rate, pop3::Pace::Time(time)}, words[2] == "1"};
}

} // namespace visit
