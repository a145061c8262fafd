// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/past_messages.h"

#include "mailbox/display.h"
#include "ui/history_text.h"
#include "ui/sentences.h"

namespace ui {

namespace {

// Sizes end where the next column begins: without a gap the two would touch.
constexpr QChar enSpace(0x2002);

int alignmentOf(int column)
{
    return int(Qt::AlignVCenter | (column == PastMessages::Size ? Qt::AlignRight : Qt::AlignLeft));
}

} // namespace

void PastMessages::show(const QList<visit::PastMessage>& messages, bool vanished)
{
    beginResetModel();
    messages_ = messages;
    vanished_ = vanished;
    endResetModel();
}

int PastMessages::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(messages_.size());
}

int PastMessages::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant PastMessages::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole: return textAt(messages_[index.row()], index.column());
    case Qt::ToolTipRole: return textAt(messages_[index.row()], index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole: return alignmentOf(index.column());
    default: return {};
    }
}

QString PastMessages::textAt(const visit::PastMessage& message, int column) const
{
    switch (column) {
    case Sender: return mailbox::fromText(message.summary);
    case Subject: return subjectWords(message);
    case Size: return message.octets < 0 ? QString() : mailbox::sizeText(message.octets) + enSpace;
    case Fate: return fateWords(message, vanished_);
    case Copy: return message.saved ? tr("Saved here", "message") : tr("No copy", "message");
    case Reason: return message.error ? lineFor(*message.error) : QString();
    default: return {};
    }
}

QVariant PastMessages::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Sender: return tr("From");
    case Subject: return tr("Subject");
    case Size: return tr("Size") + enSpace;
    case Fate: return tr("Outcome");
    case Copy: return tr("Copy");
    case Reason: return tr("Reason");
    default: return {};
    }
}

} // namespace ui
