// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/message_list.h"

#include "ui/palette.h"
#include "ui/row_delegate.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionHeader>

namespace ui {

using mailbox::Column;
using mailbox::MessageId;

namespace {

constexpr int lettersAcross = 96; // a window narrower than this is narrow
constexpr int stateIconOnly = 60;

// Size is aligned to the right, State to the left: without a gap the two words would touch.
class ListHeader : public QHeaderView {
public:
    explicit ListHeader(QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
    }

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        if (Column(section) == Column::Size)
            option->text += QChar(0x2002);
    }
};

} // namespace

MessageList::MessageList(QWidget* parent)
    : QTreeView(parent)
{
    setHeader(new ListHeader(this));
    setObjectName(QStringLiteral("Messages"));
    setAccessibleName(QStringLiteral("Messages"));
    setItemDelegate(new RowDelegate(this));
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setAlternatingRowColors(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setSortIndicator(int(Column::Date), Qt::DescendingOrder);
    setSortingEnabled(true);
    // What was left selected when others went was not looked at; selecting it is no change.
    connect(this, &QAbstractItemView::clicked, this, [this] {
        if (selectionCount() == 1)
            lookAtSelected();
    });
}

void MessageList::showMailbox(mailbox::HeaderModel* mailbox)
{
    if (mailbox == mailbox_)
        return;
    QItemSelectionModel* const before = selectionModel();
    mailbox_ = mailbox;
    looked_ = {};
    upwards_ = false;
    if (mailbox_) {
        const QSignalBlocker quiet(header());
        const mailbox::Order order = mailbox_->order();
        header()->setSortIndicator(int(order.column), order.direction);
    }
    setModel(mailbox_);
    delete before;
    if (!mailbox_)
        return;
    keepSelectionFromHeader();
    setUpColumns();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &MessageList::followSelection);
    connect(mailbox_, &QAbstractItemModel::rowsRemoved, selectionModel(), [this] { rowsLeave_ = false; });
    followSelection();
}

void MessageList::setUpColumns()
{
    const auto widthOf = [this](const QString& sample) {
        return fontMetrics().horizontalAdvance(sample) + 24;
    };
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(40);
    header()->setSectionResizeMode(int(Column::Subject), QHeaderView::Stretch);
    setColumnWidth(int(Column::From), widthOf(QString(24, QLatin1Char('n'))));
    setColumnWidth(int(Column::Date), widthOf(QStringLiteral("Yesterday 00:00 PM")));
    setColumnWidth(int(Column::Size), widthOf(QStringLiteral("999 bytes")));
    setColumnWidth(int(Column::State), widthOf(QStringLiteral("To delete, Saved")) + 16);
    narrow_ = false;
    fitColumns();
}

// In a narrow window the subject must stay readable: sender and date get what they need at least, the state
// its icon. Only crossing the border changes widths, so that a person's own widths stay.
void MessageList::fitColumns()
{
    const bool narrow = viewport()->width() < fontMetrics().averageCharWidth() * lettersAcross;
    if (!mailbox_ || narrow == narrow_)
        return;
    narrow_ = narrow;
    if (!narrow) {
        setUpColumns();
        return;
    }
    const auto widthOf = [this](int letters) { return fontMetrics().averageCharWidth() * letters; };
    setColumnWidth(int(Column::From), widthOf(16));
    setColumnWidth(int(Column::Date), widthOf(12));
    setColumnWidth(int(Column::State), stateIconOnly);
}

// A bar that opens above takes from the end of the list, perhaps the very row that it is about.
void MessageList::resizeEvent(QResizeEvent* event)
{
    const QRect row = visualRect(currentIndex());
    const bool covered = row.isValid() && row.top() >= 0 && row.bottom() < event->oldSize().height() &&
                         row.bottom() >= event->size().height();
    QTreeView::resizeEvent(event);
    fitColumns();
    if (covered)
        scrollTo(currentIndex());
}

QList<MessageId> MessageList::selectedIds() const
{
    QList<MessageId> ids;
    if (!mailbox_)
        return ids;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int line = range.top(); line <= range.bottom(); ++line)
            ids.append(mailbox_->idAt(line));
    }
    return ids;
}

QList<MessageId> MessageList::visibleIds() const
{
    QList<MessageId> ids;
    const QModelIndex first = mailbox_ ? indexAt({0, 0}) : QModelIndex();
    if (!first.isValid())
        return ids;
    const QModelIndex last = indexAt({0, viewport()->height() - 1}); // none: the list ends before
    const int end = last.isValid() ? last.row() + 1 : mailbox_->rowCount();
    for (int line = first.row(); line < end; ++line)
        ids.append(mailbox_->rowAt(line).id);
    return ids;
}

void MessageList::select(const MessageId& id)
{
    const QModelIndex index = mailbox_ ? mailbox_->indexOf(id) : QModelIndex();
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void MessageList::selectFirst()
{
    if (mailbox_ && mailbox_->rowCount() > 0)
        select(mailbox_->idAt(0));
}

void MessageList::releaseSeveral()
{
    if (selectionCount() > 1)
        clearSelection();
}

void MessageList::returnTo(const MessageId& id)
{
    const QModelIndex index = mailbox_ ? mailbox_->indexOf(id) : QModelIndex();
    if (index.isValid() && selectionCount() == 0) {
        looked_ = id;
        setCurrentIndex(index);
    }
    if (selectionCount() == 1)
        scrollTo(selectionModel()->selection().first().topLeft());
}

int MessageList::selectionCount() const
{
    int count = 0;
    if (mailbox_) {
        for (const QItemSelectionRange& range : selectionModel()->selection())
            count += range.height();
    }
    return count;
}

void MessageList::followSelection()
{
    const int count = selectionCount();
    Q_EMIT selectionCountChanged(count);
    if (count == 1 && !rowsLeave_)
        lookAtSelected();
}

void MessageList::lookAtSelected()
{
    const MessageId id = mailbox_->idAt(selectionModel()->selection().first().top());
    const QModelIndex before = mailbox_->indexOf(looked_);
    if (std::exchange(looked_, id) == id)
        return;
    if (before.isValid())
        upwards_ = mailbox_->indexOf(id).row() < before.row();
    Q_EMIT looked(id);
}

MessageId MessageList::next(const MessageId& id) const
{
    const QModelIndex at = mailbox_ ? mailbox_->indexOf(id) : QModelIndex();
    const int line = at.row() + (upwards_ ? -1 : 1);
    return at.isValid() && line >= 0 && line < mailbox_->rowCount() ? mailbox_->idAt(line) : MessageId();
}

void MessageList::setPlaceholder(const QString& text)
{
    placeholder_ = text;
    viewport()->update();
}

void MessageList::paintEvent(QPaintEvent* event)
{
    QTreeView::paintEvent(event);
    if (placeholder_.isEmpty() || (model() && model()->rowCount() > 0))
        return;
    QPainter painter(viewport());
    painter.setPen(subdued(palette()));
    painter.drawText(viewport()->rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap,
                     placeholder_);
}

void MessageList::mouseDoubleClickEvent(QMouseEvent* event)
{
    QTreeView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        Q_EMIT opened();
}

} // namespace ui
