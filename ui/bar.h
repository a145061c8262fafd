// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

/// A strip inside the window and never in its way: a sign, what happened, what follows from it, one deed at
/// most, and a button that sends it away. All of it plain text.
class Bar : public QFrame {
    Q_OBJECT
public:
    struct Look {
        QString name; ///< English; its parts are called "<name> Text", "<name> Advice"
        QString sign; ///< of resources/icons
        QColor hue;
    };

Q_SIGNALS:
    void dismissed();

protected:
    explicit Bar(Look look, QWidget* parent = nullptr);

    /// An empty deed has no button.
    void present(const QString& happened, const QString& rest, const QString& deed);

    QPushButton& deedButton() { return *deed_; }
    QPushButton& dismissButton() { return *dismiss_; }

    void changeEvent(QEvent* event) override;

private:
    void setUpLayout();
    void tint();

    Look look_;
    QLabel* sign_;
    QLabel* happened_;
    QLabel* rest_;
    QPushButton* deed_;
    QPushButton* dismiss_;
};

} // namespace ui
