// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text_search.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class FindTarget;

/// "Find in Message": words, how many there are, next and previous, round and round. Marks what it finds in
/// its target. Enter goes on, Shift+Enter goes back, Esc closes it and returns to the text.
class FindBar : public QFrame {
    Q_OBJECT
public:
    /// The target must outlive what is done with the bar.
    explicit FindBar(FindTarget& target, QWidget* parent = nullptr);

    /// Shows itself, ready to type; what is selected in the text is what it looks for.
    void open();
    void dismiss();
    /// Shows itself and looks for all of these, without taking the keys; with none goes away again, unless
    /// the person looks for something else by now.
    void showWords(const QStringList& words);
    /// To the following match, from the end to the beginning; opens itself where nothing is looked for.
    void next() { go(1); }
    void previous() { go(-1); }

    /// Another text stands in the target.
    void lookAgain();
    /// The rest of the text came: counts it too, and stays where it is.
    void recount();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUpLayout();
    void takeMatches();
    [[nodiscard]] qsizetype firstAhead() const;
    void go(int step);
    void showMatch(qsizetype match);
    void showCount();
    void mark();

    [[nodiscard]] bool looksForGiven() const;

    FindTarget& target_;
    QStringList given_; ///< not typed here
    QLineEdit* words_;
    QLabel* count_;
    QPushButton* previous_;
    QPushButton* next_;
    QPushButton* done_;
    TextSearch search_;
    qsizetype marked_ = 0; ///< matches that stand out
    qsizetype current_ = -1;
};

} // namespace ui
