// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print_sheets.h"

#include "base/visible.h"
#include "ui/html_page.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace ui {

namespace {

struct Say {
    Q_DECLARE_TR_FUNCTIONS(ui::Print)
};

constexpr int letterSize = 13; // px at 96 an inch: about 10 points
constexpr qreal footHeight = 28;
constexpr qreal headGap = 14; // below the head
constexpr int quoteStep = 14;
const QColor quoteInk(0x44, 0x5A, 0x78);
const QColor dimInk(0x77, 0x77, 0x77);

QFont letters(int size = letterSize)
{
    QFont font(QStringLiteral("sans-serif"));
    font.setPixelSize(size);
    return font;
}

std::unique_ptr<QTextDocument> emptyDocument()
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(letters());
    document->setDocumentMargin(0);
    document->setUseDesignMetrics(true);
    return document;
}

std::unique_ptr<QTextDocument> headOf(const Print& print)
{
    auto document = emptyDocument();
    QTextCursor cursor(document.get());
    QTextCharFormat large;
    large.setFont(letters(20));
    large.setFontWeight(QFont::DemiBold);
    cursor.insertText(print.subject, large);
    QTextBlockFormat field;
    field.setTextIndent(-60);
    field.setLeftMargin(60);
    field.setTopMargin(2);
    QTextCharFormat name;
    name.setForeground(dimInk);
    for (const auto& [caption, value] : print.fields) {
        cursor.insertBlock(field, QTextCharFormat());
        cursor.insertText(caption + QLatin1String(": "), name);
        cursor.insertText(value, QTextCharFormat());
    }
    return document;
}

void addBlock(QTextCursor& cursor, const mail::TextBlock& block)
{
    QTextBlockFormat stand;
    stand.setLeftMargin(block.level * quoteStep);
    QTextCharFormat ink;
    ink.setForeground(block.signature ? dimInk : block.level > 0 ? quoteInk : QColor(Qt::black));
    for (const QStringView line : QStringView(block.text).tokenize(u'\n')) {
        if (cursor.position() > 0)
            cursor.insertBlock(stand, ink);
        else
            cursor.setBlockFormat(stand);
        cursor.insertText(base::visibleLines(line.toString()), ink);
    }
}

std::unique_ptr<QTextDocument> textOf(const QList<mail::Passage>& passages)
{
    auto document = emptyDocument();
    QTextCursor cursor(document.get());
    cursor.beginEditBlock();
    for (const mail::Passage& passage : passages) {
        if (cursor.position() > 0)
            cursor.insertHtml(QStringLiteral("<hr>"));
        for (const mail::TextBlock& block : passage.text)
            addBlock(cursor, block);
    }
    cursor.endEditBlock();
    return document;
}

bool isDarkPaper(const QColor& background)
{
    return background.isValid() && background != QColor(Qt::white);
}

} // namespace

Sheets::Sheets(QPainter& painter, QPagedPaintDevice& device, QSizeF size)
    : painter_(painter)
    , device_(device)
    , size_(size)
{
    painter_.scale(device.width() / size.width(), device.width() / size.width());
}

qreal Sheets::bodyHeight() const
{
    return size_.height() - footHeight;
}

std::vector<Sheets::Body> Sheets::bodiesOf(const Print& print) const
{
    std::vector<Body> bodies;
    for (const html::Drawing& drawing : print.drawings) {
        const qreal width = std::max<qreal>(size_.width(), drawing.page.width);
        bodies.push_back({std::make_unique<HtmlPage>(drawing, int(size_.width())), drawing.page.background,
                          drawing.page.ink, width, 0});
    }
    if (bodies.empty())
        bodies.push_back({textOf(print.passages), {}, {}, size_.width(), 0});
    return bodies;
}

// The root frame's margin keeps the place for the head: pages are of one height.
void Sheets::layOut(Body& body, qreal head) const
{
    const qreal scale = body.width / size_.width();
    QTextFrameFormat frame = body.document->rootFrame()->frameFormat();
    frame.setTopMargin(head * scale);
    body.document->rootFrame()->setFrameFormat(frame);
    body.document->setPageSize(QSizeF(size_.width(), bodyHeight() * scale));
    body.pages = std::max(1, body.document->pageCount());
}

void Sheets::add(const Print& print)
{
    const auto head = headOf(print);
    head->setTextWidth(size_.width());
    const qreal headHeight = std::min(head->size().height() + headGap, bodyHeight() / 2);
    std::vector<Body> bodies = bodiesOf(print);
    int all = 0;
    for (Body& body : bodies) {
        layOut(body, all == 0 ? headHeight : 0);
        all += body.pages;
    }
    int number = 0;
    for (const Body& body : bodies) {
        for (int page = 0; page < body.pages; ++page) {
            if (++number > 1)
                device_.newPage();
            paintPage(body, page, number == 1 ? headHeight : 0);
            if (number == 1)
                head->drawContents(&painter_, QRectF(0, 0, size_.width(), headHeight));
            paintFoot(print.subject, number, all);
        }
    }
}

void Sheets::paintPage(const Body& body, int page, qreal head)
{
    const qreal scale = size_.width() / body.width;
    const QRectF paper(0, head, size_.width(), bodyHeight() - head);
    painter_.save();
    painter_.setClipRect(paper);
    if (isDarkPaper(body.background))
        painter_.fillRect(paper, body.background);
    painter_.scale(scale, scale);
    const qreal height = bodyHeight() / scale;
    painter_.translate(0, -page * height);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, body.ink.isValid() ? body.ink : QColor(Qt::black));
    context.clip = QRectF(0, page * height, body.width, height);
    body.document->documentLayout()->draw(&painter_, context);
    painter_.restore();
    if (head > 0)
        painter_.fillRect(QRectF(0, head - headGap / 2, size_.width(), 1), QColor(0xBB, 0xBB, 0xBB));
}

void Sheets::paintFoot(const QString& subject, int number, int of)
{
    const QRectF foot(0, size_.height() - footHeight, size_.width(), footHeight);
    painter_.save();
    painter_.setFont(letters(11));
    painter_.setPen(dimInk);
    const QString words = Say::tr("Page %1 of %2").arg(number).arg(of);
    const QFontMetricsF metrics(painter_.font());
    const qreal room = foot.width() - metrics.horizontalAdvance(words) - 30;
    painter_.drawText(foot, Qt::AlignRight | Qt::AlignBottom, words);
    painter_.drawText(foot, Qt::AlignLeft | Qt::AlignBottom,
                      metrics.elidedText(subject, Qt::ElideRight, room));
    painter_.restore();
}

} // namespace ui
