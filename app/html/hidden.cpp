// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/hidden.h"

#include <algorithm>

namespace html {

namespace {

bool isFlat(const Length& length)
{
    return length.isFixed() && length.px <= 0;
}

bool hasNoWidth(QChar c)
{
    switch (c.unicode()) {
    case 0x00AD: // soft hyphen
    case 0x034F: // combining grapheme joiner
    case 0x061C:
    case 0x180E:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x200E:
    case 0x200F:
    case 0x2060:
    case 0xFEFF: return true;
    default: return false;
    }
}

} // namespace

bool isHidden(const Style& style)
{
    constexpr double unseen = 0.05;
    const bool isCut = style.clips && (isFlat(style.maxHeight) || isFlat(style.height) ||
                                       isFlat(style.maxWidth) || isFlat(style.width));
    return style.display == Display::None || style.opacity < unseen || isCut || style.offPage;
}

bool hidesLetters(const Style& style)
{
    constexpr double legible = 1.5; // px
    return style.invisible || style.fontSize < legible || qAlpha(style.colour) < 8;
}

QString withoutPadding(const QString& text)
{
    if (std::none_of(text.begin(), text.end(), hasNoWidth))
        return text;
    constexpr int suspicious = 3; // one joins emoji, two may meet; three in a row fill up a line
    QString kept;
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype end = at;
        int count = 0;
        while (end < text.size() && (hasNoWidth(text[end]) || (count > 0 && text[end].isSpace()))) {
            count += hasNoWidth(text[end]) ? 1 : 0;
            ++end;
        }
        if (count >= suspicious)
            kept += u' ';
        else
            kept += QStringView(text).sliced(at, std::max<qsizetype>(1, end - at));
        at = std::max(end, at + 1);
    }
    return kept;
}

} // namespace html
