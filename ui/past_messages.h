// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/counter.h"

#include <QAbstractTableModel>

namespace ui {

/// The messages of one receipt as a table; a receipt may hold a whole mailbox.
class PastMessages : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Sender, Subject, Size, Fate, Copy, Reason, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<visit::PastMessage>& messages, bool vanished);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textAt(const visit::PastMessage& message, int column) const;

    QList<visit::PastMessage> messages_;
    bool vanished_ = false;
};

} // namespace ui
