// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/row_delegate.h"

#include "mailbox/header_model.h"
#include "ui/icon.h"
#include "ui/palette.h"

namespace ui {

using mailbox::Column;

namespace {

constexpr int roomAroundText = 10; // pixels a row is higher than its font
constexpr int stateIcon = 14;
constexpr QChar enSpace(0x2002);

// Made once: icons are drawn for each visible row.
QIcon stateIconFor(const mailbox::Row& row, bool trouble)
{
    static const QIcon toDelete = icon(QStringLiteral("delete"));
    static const QIcon gone = icon(QStringLiteral("gone"));
    static const QIcon warning = icon(QStringLiteral("warning"));
    static const QIcon saved = icon(QStringLiteral("save"));
    if (row.marked)
        return toDelete;
    if (row.gone)
        return gone;
    if (trouble)
        return warning;
    return row.saved ? saved : QIcon();
}

void alignAsItReads(QStyleOptionViewItem& option)
{
    if (!option.text.isRightToLeft())
        return;
    option.text.prepend(enSpace);
    option.direction = Qt::RightToLeft;
    option.displayAlignment = Qt::AlignVCenter | Qt::AlignRight | Qt::AlignAbsolute;
}

// Sizes end where their header ends; without a gap they would touch the states.
void keepGap(QStyleOptionViewItem& option)
{
    option.text += enSpace;
}

void stepBack(QStyleOptionViewItem& option)
{
    option.palette.setColor(QPalette::Text, subdued(option.palette));
}

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(index)
    return {1, option.fontMetrics.height() + roomAroundText};
}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto* model = qobject_cast<const mailbox::HeaderModel*>(index.model());
    if (!model)
        return;
    const mailbox::Row& row = model->rowAt(index.row());
    const auto column = Column(index.column());
    const bool words = column == Column::From || column == Column::Subject;
    option->font.setStrikeOut(row.marked && words);
    option->font.setBold(words && row.headerKnown && !row.marked && !row.saved &&
                         !model->wasOpenedAt(index.row()));
    if (row.gone || row.marked || (!row.headerKnown && words) || column == Column::State)
        stepBack(*option);
    if (words)
        alignAsItReads(*option);
    if (column == Column::Size)
        keepGap(*option);
    if (column == Column::State) {
        option->icon = stateIconFor(row, model->hasTroubleAt(index.row()));
        option->decorationSize = QSize(stateIcon, stateIcon);
        if (!option->icon.isNull())
            option->features |= QStyleOptionViewItem::HasDecoration;
    }
}

} // namespace ui
