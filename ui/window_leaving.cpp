// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a visit: ask about marks, carry out, leave with QUIT, close. Nothing here waits; each step
// begins when the one before told its end.
#include "ui/window.h"

#include "ui/status_line.h"

#include <QCloseEvent>

#include <algorithm>

namespace ui {

namespace {

// What the marks of one mailbox ask of its server. Without a saved copy a message goes only because the
// person was told so and answered Delete Now.
QList<visit::DeleteOrder> ordersFor(const QList<mailbox::Row>& marked)
{
    QList<visit::DeleteOrder> orders;
    for (const mailbox::Row& row : marked)
        orders.append({row.id, !row.saved});
    return orders;
}

bool allHaveCopies(const QList<mailbox::Row>& rows)
{
    return std::all_of(rows.begin(), rows.end(), [](const mailbox::Row& row) { return row.saved; });
}

} // namespace

void Window::closeEvent(QCloseEvent* event)
{
    // Closed again while it is leaving: the person does not want to wait for QUIT.
    if (ending_ == Ending::Left || ending_ == Ending::Leaving) {
        event->accept();
        return;
    }
    if (ending_ == Ending::No && !asking_) {
        if (allMarked().isEmpty())
            beginLeaving();
        else
            ask(true);
    }
    event->setAccepted(ending_ == Ending::Left);
}

QList<mailbox::Row> Window::allMarked() const
{
    QList<mailbox::Row> rows;
    for (const auto& [key, desk] : desks_)
        rows += desk->mailbox().markedRows();
    return rows;
}

void Window::ask(bool leaving)
{
    const Stake stake{leaving ? allMarked() : desk_->mailbox().markedRows(), leaving};
    if (stake.marked.isEmpty() || asking_)
        return;
    if (!leaving && allHaveCopies(stake.marked)) {
        decide(Verdict::Delete, false);
        return;
    }
    asking_ = true;
    auto* dialog = new LeaveDialog(stake, this);
    connect(dialog, &LeaveDialog::answered, this, [this, leaving](Verdict verdict) {
        asking_ = false;
        decide(verdict, leaving);
    });
    dialog->open();
}

void Window::decide(Verdict verdict, bool leaving)
{
    switch (verdict) {
    case Verdict::Cancel: return;
    case Verdict::Keep: beginLeaving(); return;
    case Verdict::Delete: break;
    }
    if (leaving) {
        carryOutAll();
        return;
    }
    receiptsDue_ = 1;
    allDeleted_ = true;
    desk_->carryOut(ordersFor(desk_->mailbox().markedRows()));
}

void Window::carryOutAll()
{
    ending_ = Ending::CarryingOut;
    allDeleted_ = true;
    std::vector<Desk*> due;
    for (const auto& [key, desk] : desks_) {
        if (!desk->mailbox().markedRows().isEmpty())
            due.push_back(desk.get());
    }
    receiptsDue_ = int(due.size());
    for (Desk* const desk : due)
        desk->carryOut(ordersFor(desk->mailbox().markedRows()));
}

void Window::takeReceipt(const QString& key, int kept)
{
    if (kept > 0) {
        allDeleted_ = false;
        turnTo(key);
    }
    if (--receiptsDue_ > 0)
        return;
    const bool leaving = ending_ == Ending::CarryingOut;
    if (leaving)
        ending_ = Ending::No;
    // Deletions that did not happen are news: the window stays, the marks too, and closing asks again.
    if (leaving && allDeleted_)
        beginLeaving();
}

void Window::leave()
{
    if (ending_ == Ending::No || ending_ == Ending::CarryingOut)
        beginLeaving();
}

void Window::beginLeaving()
{
    ending_ = Ending::Leaving;
    keepShape();
    status_->say(tr("Leaving…"));
    centralWidget()->setEnabled(false);
    for (const auto& [key, desk] : desks_)
        leavingDesks_.insert(desk.get());
    if (leavingDesks_.isEmpty())
        takeLeft(nullptr);
    for (const auto& [key, desk] : desks_)
        desk->leave();
}

void Window::takeLeft(Desk* desk)
{
    leavingDesks_.remove(desk);
    if (ending_ != Ending::Leaving || !leavingDesks_.isEmpty())
        return;
    ending_ = Ending::Left;
    close();
    Q_EMIT left();
}

} // namespace ui
