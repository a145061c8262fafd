// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_view.h"

#include "ui/desk.h"
#include "ui/html_view.h"
#include "ui/text_view.h"

#include <QStackedLayout>

namespace ui {

BodyView::BodyView(QWidget* parent)
    : QWidget(parent)
    , text_(new TextView(this))
    , html_(new HtmlView(this))
    , stack_(new QStackedLayout(this))
{
    stack_->addWidget(text_);
    stack_->addWidget(html_);
    setFocusProxy(text_);
    connect(text_, &TextView::replaced, this, &BodyView::replaced);
    connect(text_, &TextView::completed, this, &BodyView::completed);
}

void BodyView::showPage(const Page& page)
{
    if (page.reading.passages.isEmpty())
        text_->showText(page.reading.text);
    else
        text_->showPassages(page.reading.passages);
}

void BodyView::showNothing()
{
    text_->showText({});
    html_->clear();
}

bool BodyView::showsHtml() const
{
    return stack_->currentWidget() == html_;
}

void BodyView::zoomBy(int steps)
{
    text_->zoomBy(steps);
}

void BodyView::zoomNormal()
{
    text_->zoomNormal();
}

QList<QTextDocument*> BodyView::documents() const
{
    return {text_->document()};
}

bool BodyView::isComplete() const
{
    return text_->isComplete();
}

QTextCursor BodyView::reader() const
{
    return text_->textCursor();
}

void BodyView::showFound(const QTextCursor& found)
{
    text_->reveal(found);
}

void BodyView::mark(const QList<QTextEdit::ExtraSelection>& marks)
{
    text_->setExtraSelections(marks);
}

void BodyView::takeFocus()
{
    text_->setFocus();
}

} // namespace ui
