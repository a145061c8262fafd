// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk does differently where the line is slow or costly, and where it is good.
#include "ui/desk.h"

namespace ui {

using mailbox::MessageId;

void Desk::followLine()
{
    connect(counter_.get(), &visit::Counter::held, this, &Desk::takeHeld);
    connect(counter_.get(), &visit::Counter::lineUseRead, this, &Desk::lineUseRead);
    connect(counter_.get(), &visit::Counter::lineKnown, this, [this](const visit::LineSpeed& speed) {
        line_ = speed;
        page_.line = speed;
        Q_EMIT previewChanged();
    });
    if (options_.slowOrCostly)
        counter_->setSlowOrCostly(true);
}

void Desk::setSlowOrCostly(bool on)
{
    options_.slowOrCostly = on;
    counter_->setSlowOrCostly(on);
    dismissToll();
    page_.byWord = on;
    Q_EMIT previewChanged();
    if (page_.kind == Page::Kind::Held && !on && !page_.gone)
        look(page_.id);
}

void Desk::turnToHeld(const mailbox::Row& row)
{
    Page page{Page::Kind::Held, row.id, {}, {}, {}, 0};
    page.reading.summary = row.summary;
    turnTo(std::move(page));
}

/// What was thought to be here is not, or not any more as it came.
void Desk::takeHeld(const MessageId& id)
{
    if (const mailbox::Row* row = mailbox_.find(id); row && page_.id == id)
        turnToHeld(*row);
}

void Desk::lookAhead(const MessageId& id)
{
    const mailbox::Row* row = mailbox_.find(id);
    const bool useful = row && !row->saved && options_.remote && options_.hasPassword &&
                        !options_.slowOrCostly && !knownPreview(id);
    counter_->lookAhead(useful ? id : MessageId());
}

void Desk::open(const QList<MessageId>& ids)
{
    if (toll_ && toll_->ids == ids)
        payToll();
    else
        askFirst(ids, [this, ids] { fetch(ids); });
}

void Desk::openPage()
{
    if (page_.kind == Page::Kind::Held || page_.kind == Page::Kind::Preview) {
        dismissToll();
        fetch({page_.id});
    } else {
        open({page_.id});
    }
}

/// At once where nothing would be downloaded, or the line is good.
void Desk::askFirst(const QList<MessageId>& ids, std::function<void()> deed)
{
    Toll toll{ids, 0, 0, line_};
    for (const MessageId& id : ids) {
        const mailbox::Row* row = mailbox_.find(id);
        if (!row || row->saved || downloads_.contains(id))
            continue;
        ++toll.messages;
        toll.octets += row->octets;
    }
    if (!options_.slowOrCostly || toll.messages == 0) {
        deed();
        return;
    }
    toll_ = std::move(toll);
    paid_ = std::move(deed);
    Q_EMIT changed();
}

void Desk::payToll()
{
    if (!toll_)
        return;
    toll_.reset();
    std::exchange(paid_, {})();
    Q_EMIT changed();
}

void Desk::dismissToll()
{
    if (!toll_)
        return;
    const Toll unpaid = *std::exchange(toll_, std::nullopt);
    paid_ = {};
    for (const MessageId& id : unpaid.ids)
        Q_EMIT openingFailed(id);
    Q_EMIT changed();
}

void Desk::readLineUse()
{
    counter_->readLineUse();
}

} // namespace ui
