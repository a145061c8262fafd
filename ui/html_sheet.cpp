// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/html_sheet.h"

#include "ui/html_copy.h"
#include "ui/html_page.h"
#include "ui/link_words.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr int wheelStep = 120;

bool scrolls(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Space: return !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    default: return false;
    }
}

} // namespace

HtmlSheet::HtmlSheet(QWidget* parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& url) {
        if (const html::Link link = linkNamed(url.toString()); !link.url.isEmpty())
            Q_EMIT linkChosen(link);
    });
    connect(this, &QTextBrowser::highlighted, this,
            [this](const QUrl& url) { pointAt(linkNamed(url.toString())); });
}

void HtmlSheet::pointAt(const html::Link& link)
{
    if (std::exchange(pointedAt_, link.url) != link.url)
        Q_EMIT linkPointedAt(link);
}

void HtmlSheet::hideEvent(QHideEvent* event)
{
    QTextBrowser::hideEvent(event);
    pointAt({});
}

void HtmlSheet::showDrawing(const html::Drawing& drawing, int width)
{
    pointAt({});
    setDocument(&nothing_); // else the old page would be laid out once more, for nobody
    delete std::exchange(page_, new HtmlPage(drawing, width, this));
    setLineWrapColumnOrWidth(width);
    takeColours(page_->page());
    setDocument(page_);
    setWhole(whole_);
}

void HtmlSheet::takeColours(const html::Page& page)
{
    QPalette colours = QGuiApplication::palette();
    colours.setColor(QPalette::Base, page.background);
    colours.setColor(QPalette::Text, page.ink);
    // What is selected stays so when the focus goes to the find bar.
    for (const QPalette::ColorRole role : {QPalette::Highlight, QPalette::HighlightedText})
        colours.setColor(QPalette::Inactive, role, colours.color(QPalette::Active, role));
    setPalette(colours);
}

void HtmlSheet::setWhole(bool whole)
{
    whole_ = whole;
    setVerticalScrollBarPolicy(whole ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setMinimumHeight(0);
    setMaximumHeight(QWIDGETSIZE_MAX);
    if (whole && page_)
        fitHeight();
}

void HtmlSheet::fitHeight()
{
    const QSizeF size = page_->size();
    const bool wider = size.width() > lineWrapColumnOrWidth();
    const int bar = wider ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(std::min(qCeil(size.height()) + bar, QWIDGETSIZE_MAX));
}

html::Link HtmlSheet::linkNamed(const QString& name) const
{
    if (!page_ || name.isEmpty())
        return {};
    const QList<html::Link>& links = page_->page().links;
    const auto found =
        std::find_if(links.cbegin(), links.cend(), [&](const html::Link& link) { return link.name == name; });
    return found == links.cend() ? html::Link() : *found;
}

QVariant HtmlSheet::loadResource(int, const QUrl&)
{
    return {}; // the page has what it shows
}

QString HtmlSheet::selectedText() const
{
    return readable(textCursor().selection());
}

QMimeData* HtmlSheet::createMimeDataFromSelection() const
{
    auto* copied = new QMimeData;
    copied->setText(selectedText());
    if (page_)
        copied->setHtml(copiedHtml(textCursor().selection(), page_->page().links));
    return copied;
}

bool HtmlSheet::viewportEvent(QEvent* event)
{
    // By ourselves: highlighted() is not told again where the pointer leaves from a link and comes back to
    // it.
    if (event->type() == QEvent::Leave)
        pointAt({});
    else if (event->type() == QEvent::MouseMove)
        pointAt(linkNamed(anchorAt(static_cast<QMouseEvent*>(event)->pos())));
    if (event->type() != QEvent::ToolTip)
        return QTextBrowser::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const html::Link link = linkNamed(anchorAt(help->pos()));
    if (link.url.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), whereTo(link).toHtmlEscaped(), viewport());
    return true;
}

void HtmlSheet::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const html::Link link = linkNamed(anchorAt(viewport()->mapFromGlobal(event->globalPos())));
    if (!link.url.isEmpty()) {
        menu->addAction(tr("Copy &Link"), this,
                        [url = link.url] { QGuiApplication::clipboard()->setText(url); });
        menu->addSeparator();
    }
    QAction* copySelected = menu->addAction(tr("&Copy"), this, &QTextEdit::copy);
    copySelected->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select &All"), this, &QTextEdit::selectAll);
    menu->popup(event->globalPos());
}

void HtmlSheet::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        wheel_ += event->angleDelta().y();
        if (const int steps = wheel_ / wheelStep; steps != 0)
            Q_EMIT zoomWanted(steps);
        wheel_ %= wheelStep;
        event->accept();
    } else if (whole_ && event->angleDelta().x() == 0) {
        event->ignore(); // for the one around it
    } else {
        QTextBrowser::wheelEvent(event);
    }
}

void HtmlSheet::keyPressEvent(QKeyEvent* event)
{
    if (whole_ && scrolls(*event))
        event->ignore();
    else
        QTextBrowser::keyPressEvent(event);
}

} // namespace ui
