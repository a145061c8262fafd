// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does for the one who reads: find in the message, larger and smaller.
#include "ui/filter_line.h"
#include "ui/message_list.h"
#include "ui/palette.h"
#include "ui/reading_pane.h"
#include "ui/window.h"

namespace ui {

void Window::connectReading()
{
    connect(actions_.find, &QAction::triggered, this, &Window::findHere);
    connect(actions_.findInMessage, &QAction::triggered, pane_, &ReadingPane::find);
    connect(actions_.findNext, &QAction::triggered, pane_, &ReadingPane::findNext);
    connect(actions_.findPrevious, &QAction::triggered, pane_, &ReadingPane::findPrevious);
    connect(actions_.zoomIn, &QAction::triggered, pane_, [this] { pane_->zoomBy(1); });
    connect(actions_.zoomOut, &QAction::triggered, pane_, [this] { pane_->zoomBy(-1); });
    connect(actions_.zoomNormal, &QAction::triggered, pane_, &ReadingPane::zoomNormal);
}

// One key finds: in the message for the one who is in it, else in the list.
void Window::findHere()
{
    const QWidget* at = focusWidget();
    if (at && pane_->isAncestorOf(at) && actions_.findInMessage->isEnabled())
        return pane_->find();
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
}

void Window::enableReading()
{
    const bool reading = pane_->hasMessage();
    for (QAction* action : {actions_.findInMessage, actions_.findNext, actions_.findPrevious, actions_.zoomIn,
                            actions_.zoomOut, actions_.zoomNormal})
        action->setEnabled(reading);
    actions_.adaptColours->setEnabled(isDark(palette()));
    enableTexts();
    enableBrowser();
    enableLine();
}

// Behind what is read: who reads on finds the next one here already.
void Window::readAhead()
{
    const Page& page = desk_->page();
    const bool reading = page.kind == Page::Kind::Preview || page.kind == Page::Kind::Whole;
    desk_->lookAhead(reading && page.way.isEmpty() && !page.outside ? messages_->next(page.id)
                                                                    : mailbox::MessageId());
}

} // namespace ui
