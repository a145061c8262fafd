// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Attachments of the page on a desk, and messages in the message.
#include "ui/desk.h"

#include "ui/sentences.h"

namespace ui {

namespace {

// More do not fit in a bar.
constexpr qsizetype namesTold = 3;

} // namespace

mail::Place placeOf(const Page& page)
{
    return {page.path, page.way, page.opened};
}

void Desk::followAttachments()
{
    visit::Counter* const counter = counter_.get();
    connect(counter, &visit::Counter::attachmentsSaved, this, &Desk::takeSavedAttachments);
    connect(counter, &visit::Counter::attachmentLent, this, [this](const visit::Loan& loan) {
        if (loan.error)
            showTrouble(*loan.error);
        Q_EMIT attachmentLent(loan);
    });
    connect(counter, &visit::Counter::glanced, this, [this](const visit::Glance& glance) {
        if (glance.error)
            showTrouble(*glance.error);
        Q_EMIT glanced(glance);
    });
    connect(counter, &visit::Counter::nestedOpened, this, &Desk::takeNested);
}

void Desk::takeSavedAttachments(const visit::SavedAttachments& saved)
{
    QStringList names;
    for (const auto& failure : saved.failures.first(std::min(saved.failures.size(), namesTold)))
        names.append(failure.name);
    if (saved.failures.size() > namesTold)
        names.append(QStringLiteral("…"));
    if (!saved.failures.isEmpty())
        showTrouble(saved.failures.first().error,
                    tr("%1 of %2 attachments could not be saved: %3")
                        .arg(numberText(saved.failures.size()),
                             numberText(saved.failures.size() + saved.files.size()),
                             names.join(QStringLiteral(", "))));
    Q_EMIT attachmentsSaved(saved);
}

void Desk::saveAttachment(int index, const QString& to)
{
    if (page_.kind == Page::Kind::Whole)
        counter_->saveAttachmentOf(placeOf(page_), index, to);
}

void Desk::saveAttachments(const QList<visit::NamedAttachment>& attachments, const QString& folder)
{
    if (page_.kind == Page::Kind::Whole)
        counter_->saveAttachmentsOf(placeOf(page_), attachments, folder);
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
void Desk::takeNested(const mailbox::MessageId& id, const mail::Place& outer, const mail::Place& inner,
                      const mail::Reading& reading)
{
    if (page_.kind != Page::Kind::Whole || page_.id != id || placeOf(page_) != outer)
        return;
    Page page{Page::Kind::Whole, id, reading, inner.path, {}, 0};
    page.gone = page_.gone;
    page.way = inner.way;
    page.opened = inner.octets;
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
