// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/folded.h"

#include <algorithm>

namespace base {

namespace {

// Accents, and the points of Hebrew and Arabic, which are written or not. The vowels and tones of other
// scripts are letters for this purpose.
bool isAccent(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x300 && code <= 0x36f) || (code >= 0x591 && code <= 0x5bd) ||
           (code >= 0x64b && code <= 0x65f);
}

} // namespace

QString folded(const QString& text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    if (ascii) // most headers are: the tables of Unicode cost ten times as much
        return text.toLower();
    QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    plain.removeIf(isAccent);
    plain.replace(QChar(0xdf), QStringLiteral("ss")); // sharp s, which Qt leaves as it is
    return plain;
}

} // namespace base
