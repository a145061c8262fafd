// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/columns.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>

namespace cli {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// Unicode Standard Annex 11, East Asian Width W and F, in broad strokes: a column that is off by one costs
// nothing.
constexpr std::array wide{
    Range{0x1100, 0x115F},   Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},
    Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
    Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x1F300, 0x1F64F},
    Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD},
};

int cellsOf(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
        category == QChar::Other_Format)
        return 0;
    const bool isWide = std::any_of(wide.begin(), wide.end(), [character](Range range) {
        return character >= range.first && character <= range.last;
    });
    return isWide ? 2 : 1;
}

} // namespace

int cellsOf(const QString& text)
{
    int cells = 0;
    for (const uint character : text.toUcs4())
        cells += cellsOf(char32_t(character));
    return cells;
}

QString padded(const QString& text, int cells)
{
    return text + QString(std::max(0, cells - cellsOf(text)), QLatin1Char(' '));
}

QString shortened(const QString& text, int characters)
{
    if (text.size() <= characters)
        return text;
    const bool splitsPair = text[characters - 1].isLowSurrogate() && text[characters - 2].isHighSurrogate();
    return text.left(splitsPair ? characters - 2 : characters - 1) + QChar(0x2026);
}

} // namespace cli
