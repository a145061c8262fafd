// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/html_page.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>

namespace ui {

namespace {

QFont fontOf(const html::Page& page)
{
    QFont font(page.family.isEmpty() ? QStringLiteral("sans-serif") : page.family);
    font.setPixelSize(qMax(1, page.pixelSize));
    return font;
}

QImage nothingToSee()
{
    QImage image(1, 1, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

} // namespace

HtmlPage::HtmlPage(html::Drawing drawing, int width, QObject* parent)
    : QTextDocument(parent)
    , drawing_(std::move(drawing))
{
    setUndoRedoEnabled(false);
    setDefaultFont(fontOf(page()));
    setDocumentMargin(page().margin);
    setTextWidth(width);
    setHtml(page().html);
}

QVariant HtmlPage::loadResource(int type, const QUrl& name)
{
    if (type != ImageResource)
        return {};
    const QImage picture = drawing_.pictures.value(name.toString());
    return picture.isNull() ? nothingToSee() : picture;
}

QImage HtmlPage::picture(QSize size) const
{
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(page().background.isValid() ? page().background : QColor(Qt::white));
    QPainter painter(&image);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, page().ink.isValid() ? page().ink : QColor(Qt::black));
    context.clip = QRectF(QPointF(), size);
    documentLayout()->draw(&painter, context);
    return image;
}

QString HtmlPage::readableText() const
{
    return toPlainText().remove(QChar::ObjectReplacementCharacter);
}

} // namespace ui
