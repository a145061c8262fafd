// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/clean_up.h"

#include <QAbstractTableModel>

#include <memory>

namespace ui {

/// The messages that clean-up would mark, oldest first.
class CleanUpList : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { From, Subject, Date, Size, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::shared_ptr<const mailbox::CleanUp> cleanUp, std::vector<int> chosen);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textAt(const mailbox::Row& row, int column) const;

    std::shared_ptr<const mailbox::CleanUp> cleanUp_;
    std::vector<int> chosen_;
};

} // namespace ui
