// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "visit/line_use.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace ui {

/// Mailbox > Line Use: what went over the line to one mailbox, day by day. Shown at once; filled by showUse()
/// when the ledger has been read.
class LineUseDialog : public QDialog {
    Q_OBJECT
public:
    explicit LineUseDialog(const QString& mailbox, QWidget* parent = nullptr);

    void showUse(const visit::LineUse& use);

private:
    void setUpDays();
    void setUpLayout();

    QLabel* summary_;
    QTreeWidget* days_;
    QLabel* note_;
    QPushButton* close_;
};

} // namespace ui
