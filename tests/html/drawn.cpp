// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawn.h"

#include <QAbstractTextDocumentLayout>
#include <QFont>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QTextOption>

namespace htmltest {

Drawn::Drawn(const QString& html, const html::Pane& pane, const html::PictureSizes& known)
    : page_(html::compose(html, pane, known))
    , document_(std::make_unique<QTextDocument>())
{
    constexpr int tallest = 5'000; // px: no test looks further down
    QFont font(page_.family);
    font.setPixelSize(page_.pixelSize);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document_->setDefaultFont(font);
    document_->setDefaultTextOption(option);
    document_->setDocumentMargin(page_.margin);
    document_->setTextWidth(pane.width);
    document_->setHtml(page_.html);
    image_ = QImage(page_.width, qBound(10, int(document_->size().height()), tallest), QImage::Format_RGB32);
    image_.fill(page_.background);
    QPainter painter(&image_);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, page_.ink);
    document_->documentLayout()->draw(&painter, context);
}

QString Drawn::text() const
{
    return document_->toPlainText().simplified();
}

QRectF Drawn::place(const QString& letters) const
{
    const QTextCursor found = document_->find(letters, 0, QTextDocument::FindCaseSensitively);
    if (found.isNull())
        return {};
    const QTextBlock block = found.block();
    const int at = found.selectionStart() - block.position();
    const QTextLine line = block.layout()->lineForTextPosition(at);
    const QPointF corner = document_->documentLayout()->blockBoundingRect(block).topLeft();
    const double from = line.cursorToX(at);
    const double to = line.cursorToX(at + int(letters.size()));
    return QRectF(corner.x() + qMin(from, to), corner.y() + line.y(), qAbs(to - from), line.height());
}

QColor Drawn::colourAt(int x, int y) const
{
    return image_.rect().contains(x, y) ? image_.pixelColor(x, y) : QColor();
}

QRect Drawn::areaOf(const QColor& colour) const
{
    QRect area;
    for (int y = 0; y < image_.height(); ++y) {
        for (int x = 0; x < image_.width(); ++x) {
            if (image_.pixelColor(x, y) == colour)
                area |= QRect(x, y, 1, 1);
        }
    }
    return area;
}

} // namespace htmltest
