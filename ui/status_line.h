// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

class Desk;

/// What the mailbox holds, what is under way (with Stop, and Resume in its place), how the link is protected,
/// what the session does.
class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    /// Null: no mailbox is open.
    void follow(const Desk* desk);

    /// Instead of everything else, until the window is gone.
    void say(const QString& words);

Q_SIGNALS:
    void stopped();
    void resumed();

private:
    void setUpWidgets();
    void showCounts(const Desk& desk);
    void showProgress(const Desk& desk);
    void showLink(const Desk& desk);

    QLabel* counts_;
    QLabel* progressWords_;
    QProgressBar* progress_;
    QToolButton* stop_;
    QToolButton* resume_;
    QLabel* slow_;
    QLabel* lock_;
    QLabel* link_;
    QLabel* stage_;
    bool said_ = false;
};

} // namespace ui
