// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/clean_up.h"
#include "ui/text_table.h"

#include <memory>

namespace ui {

/// The messages that clean-up would mark, oldest first.
class CleanUpList : public TextTable {
    Q_OBJECT
public:
    enum Column { From, Subject, Date, Size, Columns };

    using TextTable::TextTable;

    void show(std::shared_ptr<const mailbox::CleanUp> cleanUp, std::vector<int> chosen);

protected:
    [[nodiscard]] int rows() const override { return int(chosen_.size()); }
    [[nodiscard]] int columns() const override { return Columns; }
    [[nodiscard]] QString titleOf(int column) const override;
    [[nodiscard]] QString textAt(int row, int column) const override;
    [[nodiscard]] bool isAmount(int column) const override { return column == Size; }

private:
    std::shared_ptr<const mailbox::CleanUp> cleanUp_;
    std::vector<int> chosen_;
};

} // namespace ui
