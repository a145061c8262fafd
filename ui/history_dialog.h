// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history_text.h"
#include "ui/mailbox_report.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTreeView;
class QTreeWidget;

namespace ui {

class PastMessages;

/// Mailbox > History: every receipt, and what went without us, latest first; what became of each message.
/// Shown at once; filled by show() when the ledger has been read.
class HistoryDialog : public MailboxReport {
    Q_OBJECT
public:
    explicit HistoryDialog(const QString& mailbox, QWidget* parent = nullptr);

    void showHistory(const visit::History& history);

private:
    void setUpWidgets();
    void setUpLayout();
    QWidget* makeDetail();
    void showEntry();
    void copy() const;

    QStackedWidget* stack_;
    QLabel* hint_;
    QSplitter* splitter_;
    QTreeWidget* receipts_;
    QLabel* outcome_;
    QLabel* words_;
    QTreeView* table_;
    PastMessages* messages_;
    QPushButton* copy_;
    QList<HistoryEntry> entries_;
};

} // namespace ui
