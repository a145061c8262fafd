// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line that finds messages in the list, and what it found in the message that is opened.
#include "ui/filter_line.h"
#include "ui/filter_words.h"
#include "ui/message_list.h"
#include "ui/reading_pane.h"
#include "ui/status_line.h"
#include "ui/window.h"

#include <QLabel>

namespace ui {

void Window::connectFind()
{
    filterNote_->setObjectName(QStringLiteral("Filter Note"));
    filterNote_->setTextFormat(Qt::PlainText);
    filterNote_->setWordWrap(true);
    filterNote_->setContentsMargins(10, 4, 10, 4);
    filterNote_->hide();
    connect(filter_, &QLineEdit::textChanged, this, &Window::filterBy);
    connect(filter_, &FilterLine::done, this, &Window::goToFound);
}

// The one that is read, where it was found; else the first.
void Window::goToFound()
{
    messages_->setFocus();
    if (messages_->selectionCount() == 0)
        messages_->selectFirst();
}

void Window::filterBy(const QString& text)
{
    messages_->releaseSeveral();
    if (desk_)
        desk_->find(text);
    const QString note = desk_ ? noteFor(desk_->mailbox().filter()) : QString();
    filterNote_->setText(note);
    filterNote_->setVisible(!note.isEmpty());
    showPlaceholder();
    showFound();
}

/// A message that the filter hides stays in the reading pane: nobody takes a text from under a reader's eyes.
/// Once it is listed again, list and pane agree again.
void Window::showFound()
{
    if (desk_)
        messages_->returnTo(desk_->page().id);
    status_->follow(desk_);
    markFound();
}

/// In the message that is read stand out the words for which it was found by its text.
void Window::markFound()
{
    QStringList words;
    if (desk_) {
        const QModelIndex line = desk_->mailbox().indexOf(desk_->page().id);
        if (line.isValid() && desk_->mailbox().isTextMatchAt(line.row()))
            words = desk_->mailbox().filter().words();
    }
    pane_->findAll(words);
}

} // namespace ui
