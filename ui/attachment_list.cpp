// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment_list.h"

#include "base/visible.h"
#include "mailbox/display.h"
#include "ui/icon.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace ui {

namespace {

constexpr int indexRole = Qt::UserRole;
constexpr int rowsAtOnce = 4; // more scroll; the text is what people came for
// A message may hold 10,000 parts; a list of widget items would stall on them.
constexpr qsizetype attachmentsShown = 500;

} // namespace

AttachmentList::AttachmentList(QWidget* parent)
    : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("Attachments"));
    setAccessibleName(QStringLiteral("Attachments"));
    setColumnCount(3);
    setHeaderLabels({tr("Name"), tr("Type"), tr("Size")});
    header()->hide();
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::Fixed);
    header()->setSectionResizeMode(2, QHeaderView::Fixed);
    header()->resizeSection(1, fontMetrics().averageCharWidth() * 24);
    header()->resizeSection(2, fontMetrics().averageCharWidth() * 14);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideMiddle);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTreeWidget::itemDoubleClicked, this, &AttachmentList::wanted);
}

void AttachmentList::showAttachments(const QList<mail::Attachment>& attachments)
{
    clear();
    const QIcon clip = icon(QStringLiteral("attachment"));
    for (const mail::Attachment& attachment :
         attachments.first(std::min(attachments.size(), attachmentsShown))) {
        auto* item = new QTreeWidgetItem(this);
        item->setData(0, indexRole, attachment.index);
        item->setText(0, mail::safeFileName(attachment.name));
        item->setText(1, base::visible(attachment.type).left(80));
        item->setText(2, mailbox::sizeText(attachment.octets));
        item->setToolTip(2, mailbox::octetsText(attachment.octets));
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        item->setIcon(0, clip);
    }
    updateGeometry();
}

QTreeWidgetItem* AttachmentList::chosen() const
{
    return currentItem() ? currentItem() : topLevelItem(0);
}

int AttachmentList::chosenIndex() const
{
    return chosen() ? chosen()->data(0, indexRole).toInt() : -1;
}

QString AttachmentList::chosenName() const
{
    return chosen() ? chosen()->text(0) : QString();
}

QSize AttachmentList::sizeHint() const
{
    const int rows = std::min(topLevelItemCount(), rowsAtOnce);
    return {QTreeWidget::sizeHint().width(), rows * std::max(sizeHintForRow(0), fontMetrics().height()) + 4};
}

void AttachmentList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT wanted();
    else
        QTreeWidget::keyPressEvent(event);
}

} // namespace ui
