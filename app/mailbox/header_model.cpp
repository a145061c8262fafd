// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/header_model.h"

#include "mailbox/display.h"

#include <algorithm>

namespace mailbox {

HeaderModel::HeaderModel(QObject* parent)
    : QAbstractTableModel(parent)
{}

int HeaderModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(lines_.size());
}

int HeaderModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : mailbox::columnCount;
}

QVariant HeaderModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int entry = lines_[size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return textAt(entry, column);
    case Qt::ToolTipRole: return tipAt(entry, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == Column::Size ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QString HeaderModel::textAt(int index, Column column) const
{
    const Entry& entry = entries_[size_t(index)];
    const Row& row = rowOf(index);
    switch (column) {
    case Column::From: return fromText(row.summary);
    case Column::Subject:
        if (!row.headerKnown)
            return row.headerMissing ? tr("(no header; download to read)") : QStringLiteral("…");
        return row.summary.subject.isEmpty() ? tr("(no subject)") : subjectText(row.summary);
    case Column::Date: return dateText(row.summary.date, QDateTime::currentDateTime());
    case Column::Size: return sizeText(row.octets);
    case Column::State:
        return isTextMatch(entry) ? tr("In the text", "the words that were looked for")
                                  : stateText(row, entry.trouble);
    }
    Q_UNREACHABLE();
}

QString HeaderModel::tipAt(int index, Column column) const
{
    const Entry& entry = entries_[size_t(index)];
    const Row& row = rowOf(index);
    switch (column) {
    case Column::From: return row.summary.from.isEmpty() ? QString() : fullAddress(row.summary.from.first());
    case Column::Subject: return subjectText(row.summary);
    case Column::Date: return dateTip(row.summary.date);
    case Column::Size: return octetsText(row.octets);
    case Column::State: return isTextMatch(entry) ? stateText(row, false) : troubles_.value(row.id);
    }
    Q_UNREACHABLE();
}

QVariant HeaderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= mailbox::columnCount)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (column == Column::Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::From: return tr("From");
    case Column::Subject: return tr("Subject");
    case Column::Date: return tr("Date");
    case Column::Size: return tr("Size");
    case Column::State: return tr("State");
    }
    Q_UNREACHABLE();
}

Qt::ItemFlags HeaderModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

void HeaderModel::sort(int column, Qt::SortOrder direction)
{
    if (column >= 0 && column < mailbox::columnCount)
        setOrder({Column(column), direction});
}

int HeaderModel::setMarked(const QList<MessageId>& ids, bool marked)
{
    const MarkSheet::Step step = marks_.set(ids, marked);
    showStep(step, true);
    return int(step.ids.size());
}

void HeaderModel::undo()
{
    if (const auto step = marks_.undo())
        showStep(*step, true);
}

void HeaderModel::redo()
{
    if (const auto step = marks_.redo())
        showStep(*step, true);
}

void HeaderModel::forgetMarks(const QList<MessageId>& ids)
{
    marks_.forget(QSet<MessageId>(ids.begin(), ids.end()));
    showStep({ids, false}, false);
}

void HeaderModel::restoreMarks(const QList<MessageId>& ids)
{
    showStep(marks_.restore(ids), false);
}

void HeaderModel::showStep(const MarkSheet::Step& step, bool tell)
{
    if (step.ids.isEmpty())
        return;
    const std::vector<int> changed = entriesOf(step.ids);
    for (const int index : changed)
        entries_[size_t(index)].marked = step.marked;
    refresh(changed);
    if (tell)
        Q_EMIT marksChanged(step.ids, step.marked);
}

QList<Row> HeaderModel::markedRows() const
{
    QList<Row> rows;
    for (const Entry& entry : entries_) {
        if (entry.marked)
            rows.append(entry.row(people_));
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.number < b.number; });
    return rows;
}

QList<Row> HeaderModel::rows() const
{
    QList<Row> rows;
    rows.reserve(qsizetype(entries_.size()));
    for (const Entry& entry : entries_)
        rows.append(entry.row(people_));
    return rows;
}

QList<MessageId> HeaderModel::saved() const
{
    QList<MessageId> ids;
    for (const Entry& entry : entries_) {
        if (entry.saved)
            ids.append(entry.id());
    }
    return ids;
}

// Made anew from what the model keeps. Few are asked for, those again and again: five cells a line.
const Row& HeaderModel::rowOf(int index) const
{
    constexpr size_t mostRows = 1000;
    if (const auto known = rows_.find(index); known != rows_.end())
        return known->second;
    if (rows_.size() >= mostRows)
        olderRows_ = std::exchange(rows_, {});
    return rows_.emplace(index, entries_[size_t(index)].row(people_)).first->second;
}

void HeaderModel::forgetRows()
{
    if (!rows_.empty())
        olderRows_ = std::exchange(rows_, {});
}

const Row* HeaderModel::find(const MessageId& id) const
{
    const int found = byId_.find(id, entries_);
    return found < 0 ? nullptr : &rowOf(found);
}

const Row& HeaderModel::rowAt(int line) const
{
    return rowOf(lines_[size_t(line)]);
}

bool HeaderModel::hasTroubleAt(int line) const
{
    return entries_[size_t(lines_[size_t(line)])].trouble;
}

bool HeaderModel::wasOpenedAt(int line) const
{
    return entries_[size_t(lines_[size_t(line)])].opened;
}

bool HeaderModel::isTextMatchAt(int line) const
{
    return isTextMatch(entries_[size_t(lines_[size_t(line)])]);
}

QModelIndex HeaderModel::indexOf(const MessageId& id, Column column) const
{
    const int found = byId_.find(id, entries_);
    if (found < 0 || lineOf_[size_t(found)] < 0)
        return {};
    return index(lineOf_[size_t(found)], int(column));
}

std::vector<int> HeaderModel::entriesOf(const QList<MessageId>& ids) const
{
    std::vector<int> found;
    for (const MessageId& id : ids) {
        if (const int at = byId_.find(id, entries_); at >= 0)
            found.push_back(at);
    }
    return found;
}

} // namespace mailbox
