// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clean_up_list.h"

#include "mailbox/display.h"

namespace ui {

namespace {

int alignmentOf(int column)
{
    return int(Qt::AlignVCenter | (column == CleanUpList::Size ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

void CleanUpList::show(std::shared_ptr<const mailbox::CleanUp> cleanUp, std::vector<int> chosen)
{
    beginResetModel();
    cleanUp_ = std::move(cleanUp);
    chosen_ = std::move(chosen);
    endResetModel();
}

int CleanUpList::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(chosen_.size());
}

int CleanUpList::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant CleanUpList::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const mailbox::Row& row = cleanUp_->rows()[chosen_[size_t(index.row())]];
    switch (role) {
    case Qt::DisplayRole: return textAt(row, index.column());
    case Qt::ToolTipRole: return textAt(row, index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole: return alignmentOf(index.column());
    default: return {};
    }
}

QString CleanUpList::textAt(const mailbox::Row& row, int column) const
{
    switch (column) {
    case From: return mailbox::fromText(row.summary);
    case Subject: {
        const QString subject = mailbox::subjectText(row.summary);
        if (!subject.isEmpty())
            return subject;
        return row.headerKnown ? tr("(no subject)") : tr("Message %1").arg(row.number);
    }
    case Date: return mailbox::dateText(row.summary.date, QDateTime::currentDateTime());
    case Size: return mailbox::sizeText(row.octets);
    default: return {};
    }
}

QVariant CleanUpList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case From: return tr("From");
    case Subject: return tr("Subject");
    case Date: return tr("Date");
    case Size: return tr("Size");
    default: return {};
    }
}

} // namespace ui
