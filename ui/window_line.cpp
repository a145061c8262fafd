// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line to the mailbox: what it carried, and that it is slow or costly.
#include "mailbox/display.h"
#include "ui/line_use_dialog.h"
#include "ui/news_bar.h"
#include "ui/preview_words.h"
#include "ui/remembered.h"
#include "ui/sentences.h"
#include "ui/window.h"

namespace ui {

void Window::connectLine()
{
    connect(actions_.slowLine, &QAction::triggered, this, &Window::setSlowOrCostly);
    connect(actions_.lineUse, &QAction::triggered, this, &Window::showLineUse);
    connect(toll_, &NewsBar::chosen, this, [this] { desk_->payToll(); });
    connect(toll_, &Bar::dismissed, this, [this] { desk_->dismissToll(); });
}

void Window::enableLine()
{
    const bool remote = desk_ && desk_->isRemote();
    actions_.lineUse->setEnabled(remote);
    actions_.slowLine->setEnabled(remote);
    actions_.slowLine->setChecked(remote && desk_->isSlowOrCostly());
}

void Window::showToll()
{
    if (!desk_ || !desk_->toll()) {
        toll_->hide();
        return;
    }
    const Toll& toll = *desk_->toll();
    toll_->propose(tr("Download %1: %2?", "3 messages; 14 MB, about 3 min")
                       .arg(messagesText(toll.messages), tollText(toll.octets, toll.line)),
                   tr("The line to this mailbox is slow or costly. Enter once more is a yes, Esc a no."),
                   tr("Download"));
}

/// The question first: nothing has begun that it asks for.
void Window::stop()
{
    if (desk_->toll())
        desk_->dismissToll();
    else
        desk_->stop();
}

// A practice mailbox is gone with the window: what is chosen for it stays in it.
void Window::setSlowOrCostly(bool on)
{
    desk_->setSlowOrCostly(on);
    remembered_.keepSlowOrCostly(currentKey(), on);
    showState();
}

void Window::showLineUse()
{
    auto* dialog = new LineUseDialog(desk_->name(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(desk_, &Desk::lineUseRead, dialog, &LineUseDialog::showUse);
    dialog->open();
    desk_->readLineUse();
}

} // namespace ui
