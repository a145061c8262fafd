// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Previews on a desk: they grow while somebody reads on, until the text is whole or the person says that it
// is enough.
#include "ui/desk.h"

#include "ui/sentences.h"

namespace ui {

using mailbox::MessageId;

/// What was enough stays at hand; of the others the latest do.
const Desk::Preview* Desk::knownPreview(const MessageId& id) const
{
    const auto enough = enough_.constFind(id);
    return enough != enough_.constEnd() ? &*enough : previews_.object(id);
}

void Desk::turnToPreview(const MessageId& id, const Preview& preview)
{
    Page page{Page::Kind::Preview, id, preview.reading, {}, {}, 0};
    page.peek = preview.peek;
    page.enough = enough_.contains(id);
    turnTo(std::move(page));
}

void Desk::lookFurther()
{
    const bool more =
        page_.kind == Page::Kind::Held || (page_.kind == Page::Kind::Preview && page_.peek.more);
    if (!more || page_.growing || page_.enough || page_.gone)
        return;
    page_.growing = true;
    page_.error.reset();
    counter_->lookFurther(page_.id);
    Q_EMIT previewChanged();
}

void Desk::textIsEnough()
{
    if (page_.kind != Page::Kind::Preview || page_.enough)
        return;
    enough_.insert(page_.id, {page_.reading, page_.peek});
    page_.enough = true;
    page_.growing = false;
    mailbox_.setTextEnough(page_.id, true);
    Q_EMIT previewChanged();
}

void Desk::takePreview(const MessageId& id, const mail::Reading& beginning, const visit::Peek& peek)
{
    if (enough_.contains(id)) // it was on its way
        return;
    const Preview preview{beginning, peek};
    previews_.insert(id, new Preview(preview), qMax(peek.received, qint64(1)));
    if (page_.id != id || page_.kind == Page::Kind::Whole)
        return;
    mailbox_.setOpened(id);
    turnToPreview(id, preview);
}

void Desk::takePreviewFailure(const MessageId& id, const base::Error& error)
{
    // A server without TOP, or a lost line, is no trouble of this message.
    if (error.fault == base::Fault::MessageGone || error.fault == base::Fault::CommandRefused)
        mailbox_.setTrouble(id, lineFor(error));
    if (page_.id != id)
        return;
    if (page_.kind == Page::Kind::Waiting) {
        turnTo({Page::Kind::Failed, id, page_.reading, {}, error, 0});
    } else if (page_.growing) {
        page_.growing = false;
        page_.error = error; // what is there can be read on
        Q_EMIT previewChanged();
    }
}

/// A whole copy, or another message: the beginning that was enough is of no use any more.
void Desk::forgetEnough(const MessageId& id)
{
    if (enough_.remove(id) > 0)
        mailbox_.setTextEnough(id, false);
}

} // namespace ui
