// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window tells above the list and in an empty one.
#include "ui/window.h"

#include "mailbox/display.h"
#include "ui/account_list.h"
#include "ui/error_bar.h"
#include "ui/filter_line.h"
#include "ui/message_list.h"
#include "ui/news_bar.h"
#include "ui/password_bar.h"
#include "ui/password_keeper.h"
#include "ui/sentences.h"

namespace ui {

void Window::showBars()
{
    const auto trouble = trouble_ ? trouble_ : desk_ ? desk_->trouble() : std::nullopt;
    if (trouble)
        errors_->tell(*trouble, trouble_ ? ErrorBar::Remedy::None : remedyFor(*trouble),
                      trouble_ ? QString() : desk_->headline());
    else
        errors_->hide();
    const bool ask = desk_ && desk_->wantsPassword() && !keychainMayKnow(accounts_->currentKey());
    if (ask && !passwords_->isVisible())
        passwords_->ask(desk_->name());
    else if (!ask)
        passwords_->hide();
    showNews();
}

/// Then it is asked before the person is.
bool Window::keychainMayKnow(const QString& key)
{
    if (keeper_->mayAsk(key))
        keeper_->ask(key);
    return keeper_->isAsking(key);
}

void Window::showNews()
{
    if (desk_ && !desk_->news().isEmpty()) {
        const News& first = desk_->news().first();
        news_->tell(first.happened, first.rest, desk_->news().size() - 1);
    } else {
        news_->hide();
    }
    if (desk_ && desk_->proposal())
        proposal_->propose(tr("Clean-up proposes %1 (%2)", "3 messages (5 kB)")
                               .arg(messagesText(desk_->proposal()->ids.size()),
                                    mailbox::sizeText(desk_->proposal()->octets)),
                           tr("By the rules you keep for this mailbox. Nothing is marked yet."), tr("Show…"));
    else
        proposal_->hide();
    showToll();
}

void Window::showPlaceholder()
{
    if (!desk_)
        messages_->setPlaceholder(
            tr("No mailbox is open.\nChoose File > Open Mailbox, or try Help > Practice Mailbox."));
    else if (!filter_->text().isEmpty())
        messages_->setPlaceholder(tr("No message matches the filter."));
    else if (desk_->messages() > 0) // and the list is still to come, or did not
        messages_->setPlaceholder(desk_->isBusy() ? wordsFor(desk_->stage()) : QString());
    else if (desk_->wasChecked())
        messages_->setPlaceholder(tr("No messages are waiting."));
    else if (desk_->asOf().isValid())
        messages_->setPlaceholder(tr("No messages were waiting then."));
    else
        messages_->setPlaceholder({});
}

void Window::remedy()
{
    if (!desk_ || !desk_->trouble())
        return;
    desk_->check();
}

void Window::dismissTrouble()
{
    trouble_.reset();
    if (desk_)
        desk_->dismissTrouble();
}

} // namespace ui
