// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_paragraph.h"

#include <QTextBlock>

namespace ui {

namespace {

constexpr int levelMask = 0xFF;

enum Flag {
    Signature = 1 << 8,
    Heading = 1 << 9,
    Foldable = 1 << 10,
    GoesOn = 1 << 11,
    Rule = 1 << 12,
    RightToLeft = 1 << 13,
};

} // namespace

int stateFrom(const ParagraphKind& kind)
{
    return (kind.level & levelMask) | (kind.signature ? Signature : 0) | (kind.heading ? Heading : 0) |
           (kind.foldable ? Foldable : 0) | (kind.goesOn ? GoesOn : 0) | (kind.rule ? Rule : 0) |
           (kind.rightToLeft ? RightToLeft : 0);
}

ParagraphKind kindOf(const QTextBlock& block)
{
    const int state = block.userState();
    if (state < 0)
        return {};
    return {state & levelMask,    bool(state & Signature), bool(state & Heading),    bool(state & Foldable),
            bool(state & GoesOn), bool(state & Rule),      bool(state & RightToLeft)};
}

QString asSent(const QString& text, const ParagraphKind& kind)
{
    if (kind.level == 0 || kind.goesOn)
        return text;
    return QString(kind.level, u'>') + u' ' + text;
}

} // namespace ui
