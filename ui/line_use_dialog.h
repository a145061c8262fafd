// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mailbox_report.h"
#include "visit/line_use.h"

class QTreeWidget;

namespace ui {

/// Mailbox > Line Use: what went over the line to one mailbox, day by day. Shown at once; filled by showUse()
/// when the ledger has been read.
class LineUseDialog : public MailboxReport {
    Q_OBJECT
public:
    explicit LineUseDialog(const QString& mailbox, QWidget* parent = nullptr);

    void showUse(const visit::LineUse& use);

private:
    void setUpDays();

    QLabel* summary_;
    QTreeWidget* days_;
    QLabel* note_;
};

} // namespace ui
