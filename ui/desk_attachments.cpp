// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Attachments of the page on a desk, and messages in the message.
#include "ui/desk.h"

namespace ui {

mail::Place placeOf(const Page& page)
{
    return {page.path, page.way, {}};
}

void Desk::followAttachments()
{
    visit::Counter* const counter = counter_.get();
    connect(counter, &visit::Counter::attachmentsSaved, this, &Desk::attachmentsSaved);
    connect(counter, &visit::Counter::attachmentLent, this, &Desk::attachmentLent);
    connect(counter, &visit::Counter::glanced, this, &Desk::glanced);
    connect(counter, &visit::Counter::nestedOpened, this, &Desk::takeNested);
}

void Desk::saveAttachment(int index, const QString& to)
{
    if (page_.kind == Page::Kind::Whole)
        counter_->saveAttachment(placeOf(page_), index, to);
}

void Desk::saveAttachments(const QList<visit::NamedAttachment>& attachments, const QString& folder)
{
    if (page_.kind == Page::Kind::Whole)
        counter_->saveAttachments(placeOf(page_), attachments, folder);
}

void Desk::lendAttachment(const visit::NamedAttachment& attachment, visit::Loan::Purpose purpose)
{
    if (page_.kind == Page::Kind::Whole)
        counter_->lendAttachment(placeOf(page_), attachment, purpose);
}

void Desk::glanceAtAttachment(int index, visit::Glance::Kind kind)
{
    if (page_.kind == Page::Kind::Whole)
        counter_->glanceAtAttachment(placeOf(page_), index, kind);
}

void Desk::openNested(int index)
{
    if (page_.kind == Page::Kind::Whole)
        counter_->openNested(page_.id, placeOf(page_), index);
}

// Whoever went on to another message meanwhile is not called back.
void Desk::takeNested(const mailbox::MessageId& id, const mail::Place& outer,
                      const mail::Place& inner, const mail::Reading& reading)
{
    if (page_.kind != Page::Kind::Whole || page_.id != id || placeOf(page_) != outer)
        return;
    Page page{Page::Kind::Whole, id, reading, inner.path, {}, 0};
    page.gone = page_.gone;
    page.way = inner.way;
    around_.append(page_);
    show(std::move(page));
}

void Desk::goBack()
{
    if (around_.isEmpty())
        return;
    Page page = around_.takeLast();
    page.gone = page_.gone;
    show(std::move(page));
}

} // namespace ui
