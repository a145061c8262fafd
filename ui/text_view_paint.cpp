// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Painting the text: colours follow from what a paragraph is and from the palette of the moment.
#include "ui/text_colours.h"
#include "ui/text_layout.h"
#include "ui/text_links.h"
#include "ui/text_view.h"

#include <QPaintEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr qreal barWidth = 2;

using Formats = QList<QTextLayout::FormatRange>;

Formats linksOf(const QTextBlock& block, const QPalette& palette)
{
    Formats formats;
    if (kindOf(block).heading)
        return formats;
    for (const TextLink& found : linksIn(block.text())) {
        QTextCharFormat format;
        format.setForeground(palette.link());
        format.setFontUnderline(true);
        formats.append({int(found.start), int(found.length), format});
    }
    return formats;
}

Formats selectionsOf(const QTextBlock& block, const QAbstractTextDocumentLayout::PaintContext& context)
{
    Formats formats;
    const int begin = block.position();
    for (const auto& selection : context.selections) {
        const int from = std::max(selection.cursor.selectionStart(), begin);
        const int to = std::min(selection.cursor.selectionEnd(), begin + block.length());
        if (from < to)
            formats.append({from - begin, to - from, selection.format});
    }
    return formats;
}

} // namespace

void TextView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setClipRect(event->rect());
    const QAbstractTextDocumentLayout::PaintContext context = getPaintContext();
    QRectF rect(contentOffset(), QSizeF());
    for (QTextBlock block = firstVisibleBlock(); block.isValid() && rect.top() <= event->rect().bottom();
         block = block.next()) {
        rect = blockBoundingRect(block).translated(0, rect.top()).translated(contentOffset().x(), 0);
        if (block.isVisible() && rect.bottom() >= event->rect().top())
            paintBlock(painter, block, rect, context);
        rect.moveTop(rect.bottom());
    }
}

void TextView::paintBlock(QPainter& painter, const QTextBlock& block, const QRectF& rect,
                          const QAbstractTextDocumentLayout::PaintContext& context)
{
    const ParagraphKind kind = kindOf(block);
    paintBars(painter, kind, rect);
    painter.setPen(inkFor(kind, context.palette));
    const QPointF at(contentOffset().x(), rect.top());
    block.layout()->draw(&painter, at, linksOf(block, context.palette) + selectionsOf(block, context),
                         viewport()->rect());
    const int cursor = context.cursorPosition - block.position();
    if (cursor >= 0 && cursor < block.length())
        block.layout()->drawCursor(&painter, at, cursor, cursorWidth());
}

void TextView::paintBars(QPainter& painter, const ParagraphKind& kind, const QRectF& rect) const
{
    const auto& layout = static_cast<const TextLayout&>(*document()->documentLayout());
    const qreal margin = document()->documentMargin();
    const qreal left = contentOffset().x() + margin;
    const qreal right = viewport()->width() - margin - barWidth;
    for (int level = 1; level <= std::min(kind.level, TextLayout::mostBars); ++level) {
        const qreal step = (level - 1) * layout.barStep();
        const QRectF bar(kind.rightToLeft ? right - step : left + step, rect.top(), barWidth, rect.height());
        painter.fillRect(bar, barFor(level, palette()));
    }
    if (kind.rule)
        painter.fillRect(QRectF(left, rect.center().y(), right - left, 1), palette().color(QPalette::Mid));
}

} // namespace ui
