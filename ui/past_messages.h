// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text_table.h"
#include "visit/counter.h"

namespace ui {

/// The messages of one receipt as a table; a receipt may hold a whole mailbox.
class PastMessages : public TextTable {
    Q_OBJECT
public:
    enum Column { Sender, Subject, Size, Fate, Copy, Reason, Columns };

    using TextTable::TextTable;

    void show(const QList<visit::PastMessage>& messages, bool vanished);

protected:
    [[nodiscard]] int rows() const override { return int(messages_.size()); }
    [[nodiscard]] int columns() const override { return Columns; }
    [[nodiscard]] QString titleOf(int column) const override;
    [[nodiscard]] QString textAt(int row, int column) const override;
    [[nodiscard]] bool isAmount(int column) const override { return column == Size; }

private:
    QList<visit::PastMessage> messages_;
    bool vanished_ = false;
};

} // namespace ui
