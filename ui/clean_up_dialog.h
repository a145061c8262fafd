// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clean_up_habit.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace ui {

class CleanUpForm;
class CleanUpList;
class SenderBars;

/// Mailbox > Clean Up: rules at the left, at once their result at the right. Nothing is marked, and nothing
/// kept, without a click. Open it with open(); filled by take() when ages and senders are worked out.
class CleanUpDialog : public QDialog {
    Q_OBJECT
public:
    explicit CleanUpDialog(const CleanUpHabit& habit, QWidget* parent = nullptr);

    void take(std::shared_ptr<const mailbox::CleanUp> cleanUp);

Q_SIGNALS:
    void markWanted(const QList<mailbox::MessageId>& ids);
    void habitChosen(const ui::CleanUpHabit& habit);

private:
    void setUpWidgets();
    void setUpLayout();
    QWidget* makeRules();
    QWidget* makeResult();
    void showResult();
    void showWords();
    void keepHabit();
    void markChosen();
    CleanUpHabit habit() const;

    CleanUpHabit before_;
    CleanUpForm* form_;
    QCheckBox* propose_;
    QCheckBox* withoutAsking_;
    QLabel* headline_;
    QLabel* rest_;
    SenderBars* bars_;
    QTreeView* table_;
    CleanUpList* list_;
    QPushButton* mark_;
    QPushButton* keep_;
    QPushButton* cancel_;
    std::shared_ptr<const mailbox::CleanUp> cleanUp_;
    mailbox::CleanUpPlan plan_;
};

} // namespace ui
