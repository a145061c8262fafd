// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text_table.h"

namespace ui {

int TextTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : rows();
}

int TextTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns();
}

int TextTable::alignmentOf(int column) const
{
    return int(Qt::AlignVCenter | (isAmount(column) ? Qt::AlignRight : Qt::AlignLeft));
}

QVariant TextTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole: return textAt(index.row(), index.column());
    case Qt::ToolTipRole: return textAt(index.row(), index.column()).toHtmlEscaped();
    case Qt::TextAlignmentRole: return alignmentOf(index.column());
    default: return {};
    }
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    return role == Qt::DisplayRole ? titleOf(section) : QVariant();
}

} // namespace ui
