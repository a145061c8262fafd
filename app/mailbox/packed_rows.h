// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/id_index.h"
#include "mailbox/order.h"

#include <QMetaType>

#include <initializer_list>

namespace mailbox {

/// Rows as the model keeps them, sorted already: what would keep a person waiting for 100,000 of them is done
/// before, in another thread. Copies share what they hold; the model that takes it in leaves it empty.
class PackedRows {
public:
    PackedRows() = default;
    PackedRows(const QList<Row>& rows);
    PackedRows(std::initializer_list<Row> rows);

    /// Of several with one id the last one counts.
    void add(const Row& row);

    /// Sorts them. Nothing may be added afterwards.
    void close();

    [[nodiscard]] qsizetype size() const { return content_ ? qsizetype(content_->entries.size()) : 0; }
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    /// Of all of them together.
    [[nodiscard]] qint64 octets() const;

    /// All that is kept of each, in the order in which they were added.
    [[nodiscard]] QList<Row> rows() const;
    /// Their ids, likewise.
    [[nodiscard]] QList<MessageId> ids() const;

private:
    friend class HeaderModel;

    [[nodiscard]] int indexOf(const MessageId& id) const; ///< -1: it is not in it

    struct Content {
        Entries entries;
        People people;
        IdIndex byId;
        std::vector<int> lines; ///< indexes into entries, as Order() sorts
    };

    [[nodiscard]] Content giveContent();

    std::shared_ptr<Content> content_;
};

} // namespace mailbox

Q_DECLARE_METATYPE(mailbox::PackedRows)
