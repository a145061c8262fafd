// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/row.h"

#include <QMessageBox>

namespace ui {

/// What a person says to marked messages.
enum class Verdict { Cancel, Keep, Delete };

/// What is at stake.
struct Stake {
    QList<mailbox::Row> marked;
    bool leaving = true; ///< the window is to close; otherwise Carry Out
};

/// Asks, in plain words: how many messages, and which have no saved copy and would be gone for good. Open it
/// with open(): nothing waits for it. Answers once by answered().
class LeaveDialog : public QMessageBox {
    Q_OBJECT
public:
    LeaveDialog(const Stake& stake, QWidget* parent);

Q_SIGNALS:
    void answered(ui::Verdict verdict);

private:
    void setUpButtons(bool leaving);
};

} // namespace ui
