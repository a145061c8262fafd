// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where QTreeView walks through all rows, one by one, and 100,000 of them would hold up the window: what it
// does for trees of any kind is done here for a list of rows that are all alike.
#include "ui/message_list.h"

#include <QHeaderView>
#include <QScrollBar>

namespace ui {

// Qt asks each of these rows where it stands, which takes its time when all of them changed: the rows on the
// screen are enough.
void MessageList::dataChanged(const QModelIndex& from, const QModelIndex& to, const QList<int>& roles)
{
    const QScrollBar* at = verticalScrollBar();
    const int first = std::max(from.row(), at->value());
    const int last = std::min(to.row(), at->value() + at->pageStep() + 1);
    if (first <= last)
        QTreeView::dataChanged(from.siblingAtRow(first), to.siblingAtRow(last), roles);
}

// Rows that change places stand on the same lines as before: nothing is laid out anew for them.
void MessageList::doItemsLayout()
{
    const int rows = model() ? model()->rowCount() : 0;
    const int height = fontMetrics().height();
    if (laidOutRows_ == rows && laidOutHeight_ == height) {
        QAbstractItemView::doItemsLayout();
        return;
    }
    QTreeView::doItemsLayout();
    laidOutRows_ = rows;
    laidOutHeight_ = height;
}

void MessageList::reset()
{
    laidOutRows_ = -1;
    QTreeView::reset();
}

void MessageList::rowsInserted(const QModelIndex& parent, int first, int last)
{
    laidOutRows_ = -1;
    QTreeView::rowsInserted(parent, first, last);
}

// The selection shrinks before they are gone.
void MessageList::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    laidOutRows_ = -1;
    rowsLeave_ = true;
    QTreeView::rowsAboutToBeRemoved(parent, first, last);
}

void MessageList::selectAll()
{
    if (!mailbox_ || mailbox_->rowCount() == 0)
        return;
    const QItemSelection all(mailbox_->index(0, 0),
                             mailbox_->index(mailbox_->rowCount() - 1, mailbox::columnCount - 1));
    selectionModel()->select(all, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void MessageList::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    if (!mailbox_ || mailbox_->rowCount() == 0 || rect.isNull())
        return;
    const QModelIndex top = indexAt({0, std::min(rect.top(), rect.bottom())});
    const QModelIndex bottom = indexAt({0, std::max(rect.top(), rect.bottom())});
    if (top.isValid() || bottom.isValid()) {
        const QModelIndex from = top.isValid() ? top : mailbox_->index(0, 0);
        const QModelIndex to = bottom.isValid() ? bottom : mailbox_->index(mailbox_->rowCount() - 1, 0);
        selectionModel()->select(QItemSelection(from, to), command);
    } else if (command & QItemSelectionModel::Clear) {
        selectionModel()->clear();
    }
}

// A column counts as selected when all rows are; a header that follows the selection looks through them each
// time that it is painted.
void MessageList::keepSelectionFromHeader()
{
    header()->setSelectionModel(new QItemSelectionModel(mailbox_, selectionModel()));
}

} // namespace ui
