// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

/// What went wrong, inside the window and never in its way: what happened, what to do, the server's own
/// words. All of it plain text.
class ErrorBar : public QFrame {
    Q_OBJECT
public:
    /// The deed that fits the failure.
    enum class Remedy { None, TryAgain, EnterPassword };

    explicit ErrorBar(QWidget* parent = nullptr);

    void tell(const base::Error& error, Remedy remedy);

    /// News that is no failure of ours but must be read.
    void tell(const QString& happened, const QString& advice);

Q_SIGNALS:
    void remedyChosen(ui::ErrorBar::Remedy remedy);
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpLayout();
    void tint();
    void present(const QString& happened, const QString& rest, Remedy remedy);

    QLabel* sign_;
    QLabel* happened_;
    QLabel* rest_;
    QPushButton* remedyButton_;
    QPushButton* dismissButton_;
    Remedy remedy_ = Remedy::None;
};

/// Which deed fits: a new password only where a password was refused or missing, another try where time may
/// help.
[[nodiscard]] ErrorBar::Remedy remedyFor(const base::Error& error);

} // namespace ui
