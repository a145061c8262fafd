// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeView;

namespace ui {

/// What the dialogs share that tell of one mailbox and change nothing: a name, a title, and a button at the
/// end that closes them.
class MailboxReport : public QDialog {
    Q_OBJECT
protected:
    MailboxReport(const char* name, const QString& title, QSize firstSize, QWidget* parent);

    /// A text to read, select and copy.
    QLabel* words(const char* name);
    static void setUpList(QTreeView* list);
    /// One above the other, the buttons last; what is left of the height goes to `large`. `first` stands at
    /// the other end of the buttons; may be null.
    void layOut(const QList<QWidget*>& parts, QWidget* large, QPushButton* first = nullptr);
};

} // namespace ui
