// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment_list.h"

#include "mailbox/display.h"
#include "ui/attachment_words.h"
#include "ui/icon.h"
#include "ui/named.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace ui {

namespace {

enum Column { Name, Type, Size };

constexpr int placeRole = Qt::UserRole;
constexpr int rowsAtOnce = 4; // more scroll; the text is what people came for
// A message may hold 10,000 parts; a list of widget items would stall on them.
constexpr qsizetype attachmentsShown = 500;

QString joined(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(", "));
}

} // namespace

AttachmentList::AttachmentList(QWidget* parent)
    : QTreeWidget(parent)
{
    named(this, "Attachments");
    setUpColumns();
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setTextElideMode(Qt::ElideMiddle);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTreeWidget::itemDoubleClicked, this, &AttachmentList::openWanted);
}

void AttachmentList::setUpColumns()
{
    setColumnCount(3);
    setHeaderLabels({tr("Name"), tr("Type"), tr("Size")});
    header()->hide();
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    header()->setSectionResizeMode(Type, QHeaderView::Fixed);
    header()->setSectionResizeMode(Size, QHeaderView::Fixed);
}

void AttachmentList::showAttachments(const QList<mail::Attachment>& attachments, bool beginning)
{
    clear();
    shown_ = attachments.first(std::min(attachments.size(), attachmentsShown));
    beginning_ = beginning;
    for (int place = 0; place < shown_.size(); ++place)
        add(shown_[place], place);
    fitColumns();
    updateGeometry();
}

void AttachmentList::add(const mail::Attachment& attachment, int place)
{
    auto* item = new QTreeWidgetItem(this);
    const QString warning = warningWords(attachment, beginning_);
    const QString why = warningSentences(attachment, beginning_);
    item->setData(Name, placeRole, place);
    item->setText(Name, shownName(attachment));
    item->setIcon(Name, icon(iconNameOf(attachment)));
    item->setToolTip(Name, shownName(attachment));
    item->setText(Type, joined({typeWords(attachment), warning}));
    item->setToolTip(Type, joined({why, claimedType(attachment)}));
    if (!warning.isEmpty() || attachment.risk != mail::Attachment::Risk::None)
        item->setIcon(Type, icon(QStringLiteral("warning")));
    item->setText(Size, sizeWords(attachment, beginning_));
    item->setToolTip(Size, attachment.reckoned || item->text(Size).isEmpty()
                               ? item->text(Size)
                               : mailbox::octetsText(attachment.octets));
    item->setTextAlignment(Size, Qt::AlignRight | Qt::AlignVCenter);
    for (int column : {Name, Type, Size})
        item->setData(column, Qt::AccessibleDescriptionRole, why);
}

// The name matters most; a warning is worth more room than a type.
void AttachmentList::fitColumns()
{
    const int width = viewport()->width();
    const int size =
        fontMetrics().horizontalAdvance(tr("about %1", "12 MB").arg(QStringLiteral("999.9 MB"))) + 12;
    const int type = std::max(fontMetrics().averageCharWidth() * 16, sizeHintForColumn(Type));
    header()->resizeSection(Size, size);
    header()->resizeSection(Type, std::min(type + 12, width / 2));
}

void AttachmentList::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    fitColumns();
}

const mail::Attachment* AttachmentList::at(const QTreeWidgetItem* item) const
{
    return item ? &shown_[item->data(Name, placeRole).toInt()] : nullptr;
}

const mail::Attachment* AttachmentList::chosen() const
{
    return at(currentItem() ? currentItem() : topLevelItem(0));
}

QList<mail::Attachment> AttachmentList::chosenOnes() const
{
    QList<mail::Attachment> chosen;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        if (topLevelItem(row)->isSelected())
            chosen.append(*at(topLevelItem(row)));
    }
    if (chosen.isEmpty() && this->chosen())
        chosen.append(*this->chosen());
    return chosen;
}

QSize AttachmentList::sizeHint() const
{
    const int rows = std::min(topLevelItemCount(), rowsAtOnce);
    return {QTreeWidget::sizeHint().width(), rows * std::max(sizeHintForRow(0), fontMetrics().height()) + 4};
}

void AttachmentList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT openWanted();
    else if (event->key() == Qt::Key_Space)
        Q_EMIT glanceWanted();
    else
        QTreeWidget::keyPressEvent(event);
}

void AttachmentList::startDrag(Qt::DropActions)
{
    Q_EMIT dragWanted();
}

} // namespace ui
