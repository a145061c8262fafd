// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace ui {

/// A table of plain texts that is filled as a whole and only read. A kind of it says what stands where.
class TextTable : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] virtual int rows() const = 0;
    [[nodiscard]] virtual int columns() const = 0;
    [[nodiscard]] virtual QString titleOf(int column) const = 0;
    [[nodiscard]] virtual QString textAt(int row, int column) const = 0;
    /// Sizes and the like, which end at the right.
    [[nodiscard]] virtual bool isAmount(int column) const = 0;

private:
    [[nodiscard]] int alignmentOf(int column) const;
};

} // namespace ui
