// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_view.h"

#include "ui/body_note.h"
#include "ui/html_leaf.h"
#include "ui/html_page.h"
#include "ui/html_sheet.h"
#include "ui/html_view.h"
#include "ui/text_view.h"

#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

// Shorter than that, a blank page is not noticed.
constexpr int blankFor = 100; // ms
constexpr double zoomStep = 0.1;
constexpr int fewestSteps = -5; // half the size, as for text
constexpr int mostSteps = 20;   // three times

} // namespace

BodyView::BodyView(QWidget* parent)
    : QWidget(parent)
    , note_(new BodyNote(this))
    , text_(new TextView(this))
    , html_(new HtmlView(this))
{
    setUpLayout();
    patience_.setSingleShot(true);
    patience_.setInterval(blankFor);
    connect(&patience_, &QTimer::timeout, this, &BodyView::showText);
    connect(text_, &TextView::replaced, this, &BodyView::replaced);
    connect(text_, &TextView::completed, this, &BodyView::completed);
    connect(note_, &BodyNote::plainWanted, this, &BodyView::plainWanted);
    connectHtml();
}

BodyView::~BodyView() = default;

void BodyView::setUpLayout()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(note_);
    stack_ = new QStackedLayout;
    column->addLayout(stack_, 1);
    stack_->addWidget(text_);
    stack_->addWidget(html_);
    turnTo(text_);
}

void BodyView::connectHtml()
{
    connect(html_, &HtmlView::drawn, this, &BodyView::takeDrawn);
    connect(html_, &HtmlView::failed, this, &BodyView::takeFailure);
    connect(html_, &HtmlView::zoomWanted, this, &BodyView::zoomBy);
    connect(html_, &HtmlView::tooLong, this, [this] {
        showText();
        note_->tellTooLong();
    });
}

void BodyView::setDrawer(Drawer* drawer)
{
    html_->setDrawer(drawer);
}

void BodyView::showPage(const Page& page)
{
    page_ = std::make_unique<Page>(page);
    showFirst();
}

void BodyView::showNothing()
{
    page_.reset();
    showFirst();
}

void BodyView::setPlain(bool plain)
{
    plain_ = plain;
    if (page_)
        showFirst();
}

void BodyView::setAdaptColours(bool adapt)
{
    html_->setAdaptColours(adapt);
}

bool BodyView::showsHtml() const
{
    return stack_->currentWidget() == html_;
}

void BodyView::showFirst()
{
    const bool pages = page_ && hasPages(page_->reading);
    if (pages && !plain_)
        return showHtml();
    showText();
    html_->clear();
    note_->tellOfText(pages);
}

void BodyView::showHtml()
{
    if (!showsHtml())
        html_->resize(text_->size()); // what is hidden in a stack keeps its old size
    html_->showPage(*page_);
    if (html_->isDrawn() || patience_.isActive() || !html_->isBusy())
        return;
    note_->tellNothing();
    turnTo(html_);
    patience_.start();
}

void BodyView::showText()
{
    patience_.stop();
    if (page_ && !page_->reading.passages.isEmpty())
        text_->showPassages(page_->reading.passages);
    else
        text_->showText(page_ ? page_->reading.text : QString());
    turnTo(text_);
}

void BodyView::takeDrawn(bool anew)
{
    patience_.stop();
    turnTo(html_);
    note_->tellOfPage(html_->notes(), page_ && hasBoth(page_->reading));
    if (anew)
        Q_EMIT replaced();
    else
        Q_EMIT completed();
}

void BodyView::takeFailure(html::Renderer::Failure failure)
{
    showText();
    note_->tellOf(failure);
}

/// What is looked at keeps the keyboard, and the name that scripts and assistive technology know.
void BodyView::turnTo(QWidget* view)
{
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    text_->setObjectName(view == text_ ? QStringLiteral("Message") : QStringLiteral("Message Text"));
    stack_->setCurrentWidget(view);
    setFocusProxy(view);
    if (hadFocus)
        view->setFocus();
}

void BodyView::zoomBy(int steps)
{
    text_->zoomBy(steps);
    zoomSteps_ = std::clamp(zoomSteps_ + steps, fewestSteps, mostSteps);
    html_->setZoom(1 + zoomSteps_ * zoomStep);
}

void BodyView::zoomNormal()
{
    text_->zoomNormal();
    zoomSteps_ = 0;
    html_->setZoom(1);
}

QList<QTextDocument*> BodyView::documents() const
{
    if (!showsHtml())
        return {text_->document()};
    QList<QTextDocument*> documents;
    for (const HtmlSheet* sheet : html_->sheets())
        documents.append(sheet->document());
    return documents;
}

bool BodyView::isComplete() const
{
    return showsHtml() ? !html_->isBusy() : text_->isComplete() && !html_->isBusy();
}

QTextCursor BodyView::reader() const
{
    if (!showsHtml())
        return text_->textCursor();
    const QList<HtmlSheet*> sheets = html_->sheets();
    const auto reading = std::find_if(sheets.cbegin(), sheets.cend(), [](const HtmlSheet* sheet) {
        return sheet->hasFocus() || sheet->textCursor().hasSelection();
    });
    if (reading != sheets.cend())
        return (*reading)->textCursor();
    return sheets.isEmpty() ? QTextCursor() : sheets.first()->textCursor();
}

void BodyView::showFound(const QTextCursor& found)
{
    if (!showsHtml())
        return text_->reveal(found);
    for (HtmlSheet* sheet : html_->sheets()) {
        const bool here = sheet->document() == found.document();
        QTextCursor cursor = here ? found : sheet->textCursor();
        if (!here)
            cursor.clearSelection(); // only one match is the current one
        sheet->setTextCursor(cursor);
        if (here)
            html_->reveal(sheet);
    }
}

void BodyView::mark(const QList<QTextEdit::ExtraSelection>& marks)
{
    if (!showsHtml())
        return text_->setExtraSelections(marks);
    for (HtmlSheet* sheet : html_->sheets()) {
        QList<QTextEdit::ExtraSelection> here;
        std::copy_if(marks.cbegin(), marks.cend(), std::back_inserter(here),
                     [&](const auto& mark) { return mark.cursor.document() == sheet->document(); });
        sheet->setExtraSelections(here);
    }
}

void BodyView::takeFocus()
{
    stack_->currentWidget()->setFocus();
}

} // namespace ui
