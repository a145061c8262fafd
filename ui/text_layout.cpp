// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_layout.h"

#include "ui/text_paragraph.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

// Lines that stand back at the right begin where others do; so little tells them apart.
constexpr qreal nudge = 0.25;
constexpr qreal narrowest = 60; // px; a pane that narrow is not read in

void alignRight(const QTextBlock& block)
{
    QTextOption option = block.layout()->textOption();
    option.setAlignment(Qt::AlignRight);
    block.layout()->setTextOption(option);
}

} // namespace

qreal TextLayout::barStep() const
{
    return QFontMetricsF(document()->defaultFont()).averageCharWidth() * 1.6;
}

QRectF TextLayout::blockBoundingRect(const QTextBlock& block) const
{
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (!block.isValid() || !block.isVisible() || block.layout()->lineCount() == 0)
        return rect;
    const ParagraphKind kind = kindOf(block);
    const qreal margin = document()->documentMargin();
    if (kind.level > 0 && qFuzzyCompare(block.layout()->lineAt(0).x(), margin)) {
        standBack(block, std::min(kind.level, mostBars) * barStep(), kind.rightToLeft);
        rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    }
    if (block.textDirection() == Qt::RightToLeft)
        alignRight(block);
    return rect;
}

// The class above lays each block out over the whole width; this does it once more over what is left of it.
void TextLayout::standBack(QTextBlock block, qreal indent, bool rightToLeft) const
{
    QTextLayout& layout = *block.layout();
    const qreal x = document()->documentMargin() + (rightToLeft ? nudge : indent);
    const qreal width = std::max(narrowest, layout.lineAt(0).width() - indent);
    const int before = layout.lineCount();
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        line.setPosition({x, y});
        y += line.height();
    }
    layout.endLayout();
    if (layout.lineCount() == before)
        return;
    block.setLineCount(layout.lineCount());
    // Scroll bars count lines.
    Q_EMIT const_cast<TextLayout*>(this)->documentSizeChanged(documentSize());
}

} // namespace ui
