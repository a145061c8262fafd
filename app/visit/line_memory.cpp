// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/line_memory.h"

#include <QList>

namespace visit {

namespace {

/// Servers say of themselves some 300 octets; what is longer is asked for anew each time.
constexpr qsizetype longestPlan = 4096;

QByteArray writtenPlan(const LineMemory& memory)
{
    if (!memory.plan)
        return {};
    const QByteArray lines = memory.plan->capabilities.lines().join('\n');
    if (lines.size() > longestPlan)
        return {};
    return ' ' + QByteArray(memory.planFailed ? "1" : "0") + ' ' + memory.plan->greeting + ' ' +
           lines.toBase64();
}

std::optional<pop3::Plan> planFrom(const QByteArray& greeting, const QByteArray& lines)
{
    const auto decoded = QByteArray::fromBase64Encoding(lines, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    pop3::Plan plan{greeting, {}};
    for (const QByteArray& line : decoded.decoded.split('\n'))
        plan.capabilities.add(line);
    return plan;
}

} // namespace

QByteArray written(const LineMemory& memory)
{
    return QByteArray::number(memory.learnt.octetsPerSecond) + ' ' +
           QByteArray::number(qint64(memory.learnt.roundTrip.count())) + ' ' + (memory.careful ? '1' : '0') +
           writtenPlan(memory);
}

LineMemory lineMemoryFrom(const QByteArray& text)
{
    const QList<QByteArray> words = text.split(' ');
    if (words.size() != 3 && words.size() != 6)
        return {};
    bool rateIsNumber = false;
    bool timeIsNumber = false;
    const qint64 rate = words[0].toLongLong(&rateIsNumber);
    const qint64 time = words[1].toLongLong(&timeIsNumber);
    if (!rateIsNumber || !timeIsNumber || rate < -1 || time < -1)
        return {};
    LineMemory memory{{rate, pop3::Pace::Time(time)}, words[2] == "1"};
    if (words.size() == 6) {
        memory.plan = planFrom(words[4], words[5]);
        memory.planFailed = words[3] == "1";
    }
    return memory;
}

} // namespace visit
