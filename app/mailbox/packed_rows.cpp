// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox/packed_rows.h"

#include <numeric>
#include <utility>

namespace mailbox {

PackedRows::PackedRows(const QList<Row>& rows)
{
    for (const Row& row : rows)
        add(row);
    close();
}

PackedRows::PackedRows(std::initializer_list<Row> rows)
    : PackedRows(QList<Row>(rows))
{}

void PackedRows::add(const Row& row)
{
    if (!content_)
        content_ = std::make_shared<Content>();
    Entries& entries = content_->entries;
    const int known = content_->byId.findOrAdd(row.id, int(entries.size()), entries);
    if (known < 0)
        entries.emplace_back(row, true, content_->people);
    else
        entries[size_t(known)] = Entry(row, true, content_->people);
}

void PackedRows::close()
{
    if (!content_)
        return;
    content_->entries.shrink_to_fit();
    content_->lines.resize(content_->entries.size());
    std::iota(content_->lines.begin(), content_->lines.end(), 0);
    Order().sort(content_->lines, content_->entries, content_->people);
}

PackedRows::Content PackedRows::giveContent()
{
    return content_ ? std::exchange(*content_, {}) : Content();
}

int PackedRows::indexOf(const MessageId& id) const
{
    return content_ ? content_->byId.find(id, content_->entries) : -1;
}

qint64 PackedRows::octets() const
{
    if (!content_)
        return 0;
    return std::accumulate(content_->entries.begin(), content_->entries.end(), qint64(0),
                           [](qint64 sum, const Entry& entry) { return sum + entry.octets; });
}

QList<MessageId> PackedRows::ids() const
{
    QList<MessageId> ids;
    ids.reserve(size());
    if (content_) {
        for (const Entry& entry : content_->entries)
            ids.append(entry.id());
    }
    return ids;
}

QList<Row> PackedRows::rows() const
{
    QList<Row> rows;
    rows.reserve(size());
    if (content_) {
        for (const Entry& entry : content_->entries)
            rows.append(entry.row(content_->people));
    }
    return rows;
}

} // namespace mailbox
