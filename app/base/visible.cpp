// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible.h"

#include <algorithm>

namespace base {

namespace {

bool steersBidi(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool breaksLine(char16_t c)
{
    return c == 0x2028 || c == 0x2029;
}

bool runsLeft(QChar c)
{
    return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
}

QChar shown(QChar character)
{
    const char16_t c = character.unicode();
    if (c < 0x20)
        return QChar(char16_t(0x2400 + c)); // the control pictures, U+2400 to U+241F
    if (c == 0x7F)
        return QChar(char16_t(0x2421));
    if ((c >= 0x80 && c < 0xA0) || steersBidi(c) || breaksLine(c))
        return QChar(QChar::ReplacementCharacter);
    return character;
}

} // namespace

QString visible(const QString& text)
{
    QString out = text;
    for (QChar& c : out)
        c = c == QLatin1Char('\t') ? QChar(QLatin1Char(' ')) : shown(c);
    return out;
}

QString visible(QByteArrayView bytes)
{
    return visible(QString::fromUtf8(bytes));
}

QString apart(const QString& text)
{
    constexpr QChar firstStrongIsolate(0x2068);
    constexpr QChar popIsolate(0x2069);
    return std::any_of(text.cbegin(), text.cend(), runsLeft) ? firstStrongIsolate + text + popIsolate : text;
}

QString visibleLines(const QString& text)
{
    QString out = text;
    for (QChar& c : out) {
        if (c != QLatin1Char('\n') && c != QLatin1Char('\t'))
            c = shown(c);
    }
    return out;
}

} // namespace base
