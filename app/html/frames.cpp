// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/frames.h"

#include <QtEndian>

namespace html {

namespace {

constexpr qsizetype lengthOctets = 4;

} // namespace

QByteArray framed(const QByteArray& content)
{
    return framedLength(content.size()) + content;
}

QByteArray framedLength(qsizetype length)
{
    QByteArray octets(lengthOctets, Qt::Uninitialized);
    qToBigEndian(quint32(length), octets.data());
    return octets;
}

qsizetype lengthFrom(const char* octets)
{
    return qFromBigEndian<quint32>(octets);
}

std::optional<QByteArray> Frames::next()
{
    if (kept_.size() < lengthOctets || isBroken())
        return {};
    const qsizetype length = lengthFrom(kept_.constData());
    if (kept_.size() - lengthOctets < length)
        return {};
    const QByteArray frame = kept_.mid(lengthOctets, length);
    kept_.remove(0, lengthOctets + length);
    return frame;
}

bool Frames::isBroken() const
{
    return kept_.size() >= lengthOctets && lengthFrom(kept_.constData()) > most_;
}

} // namespace html
