// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sender_bars.h"

#include "mailbox/display.h"
#include "ui/named.h"
#include "ui/sentences.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ui {

namespace {

enum Column { Sender, Messages, Size };
constexpr int shareRole = Qt::UserRole; // of the biggest, 0 to 1
constexpr int gap = 4;
constexpr QChar enSpace(0x2002); // between numbers and bars
constexpr int textRoom = 76;     // pixels beside the longest bar, for "999 bytes"

/// A bar with its size beside it, where the eye compares.
class BarDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem plain = option;
        initStyleOption(&plain, index);
        const QString text = std::exchange(plain.text, {});
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &plain, painter, option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QPalette& palette = option.palette;
        const int room = std::max(option.rect.width() - textRoom - 2 * gap, 0);
        const int length = std::max(int(room * index.data(shareRole).toDouble()), 2);
        const QRect bar(option.rect.left() + gap, option.rect.top() + gap, length,
                        option.rect.height() - 2 * gap);
        painter->save();
        painter->fillRect(bar, palette.color(selected ? QPalette::HighlightedText : QPalette::Highlight));
        painter->setPen(palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(option.rect.adjusted(length + 3 * gap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          text);
        painter->restore();
    }
};

} // namespace

SenderBars::SenderBars(QWidget* parent)
    : QTreeWidget(parent)
{
    named(this, "Senders");
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setTextElideMode(Qt::ElideRight);
    setHeaderLabels({tr("From"), tr("Messages") + enSpace, tr("Size")});
    headerItem()->setTextAlignment(Messages, Qt::AlignRight | Qt::AlignVCenter);
    header()->setStretchLastSection(true);
    setColumnWidth(Sender, fontMetrics().averageCharWidth() * 28);
    setColumnWidth(Messages, fontMetrics().averageCharWidth() * 12);
    setItemDelegateForColumn(Size, new BarDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void SenderBars::showPlan(const mailbox::CleanUpPlan& plan)
{
    clear();
    qint64 most = plan.others.octets;
    for (const mailbox::SenderShare& share : plan.shares)
        most = std::max(most, share.octets);
    for (const mailbox::SenderShare& share : plan.shares)
        addShare(share.name.isEmpty() ? tr("(unknown sender)") : share.name, share.address, share, most);
    if (plan.otherSenders > 0)
        addShare(plan.otherSenders == 1 ? tr("1 other sender")
                                        : tr("%1 other senders").arg(numberText(plan.otherSenders)),
                 {}, plan.others, most);
}

void SenderBars::addShare(const QString& name, const QString& tip, const mailbox::SenderShare& share,
                          qint64 most)
{
    auto* item = new QTreeWidgetItem(
        this, {name, numberText(share.messages) + enSpace, mailbox::sizeText(share.octets)});
    item->setTextAlignment(Messages, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(Sender, tip.toHtmlEscaped());
    item->setData(Size, shareRole, most > 0 ? double(share.octets) / double(most) : 0.0);
}

} // namespace ui
