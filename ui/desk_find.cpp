// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finding messages: at once by what the list knows, a moment later by the texts of saved copies.
#include "ui/desk.h"

namespace ui {

using mailbox::MessageId;

void Desk::setFinder(std::unique_ptr<visit::TextFinder> finder)
{
    finder_ = std::move(finder);
    if (!finder_)
        return;
    connect(finder_.get(), &visit::TextFinder::found, this, &Desk::takeFound);
    connect(finder_.get(), &visit::TextFinder::attachmentsSeen, &mailbox_,
            &mailbox::HeaderModel::setWithAttachments);
    connect(finder_.get(), &visit::TextFinder::grew, this, &Desk::askFinder);
}

void Desk::find(const QString& text)
{
    const mailbox::Filter before = mailbox_.filter();
    mailbox_.setFilter(text);
    const mailbox::Filter& now = mailbox_.filter();
    const bool sameWords = now.words() == before.words() && now.unwanted() == before.unwanted();
    if (!sameWords || !now.narrows(before)) // else what is known of the texts stays true
        askFinder();
}

/// An answer that is still on its way is to an older question then.
void Desk::askFinder()
{
    ++search_;
    const mailbox::Filter& filter = mailbox_.filter();
    if (!finder_)
        return;
    if (filter.words().isEmpty())
        mailbox_.setTextMatches({});
    else
        finder_->search(search_, {filter.words(), filter.unwanted()});
}

void Desk::takeFound(quint64 ticket, const QList<MessageId>& found)
{
    if (ticket != search_)
        return;
    mailbox_.setTextMatches(found);
    Q_EMIT textMatchesChanged();
}

void Desk::tellSaved()
{
    const QList<MessageId> saved = finder_ ? mailbox_.saved() : QList<MessageId>();
    if (finder_ && (!saved.isEmpty() ||
                    wasChecked_)) // a list that is only looked at needs no thread and no index for nothing
        finder_->know(saved);
}

} // namespace ui
