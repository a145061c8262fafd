// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mailbox/clean_up.h"

#include <QTreeWidget>

namespace ui {

/// Who takes how much of the room that clean-up would free: a line and a bar for each sender, biggest first.
/// All of it is text too, for those who cannot see bars.
class SenderBars : public QTreeWidget {
    Q_OBJECT
public:
    explicit SenderBars(QWidget* parent = nullptr);

    void showPlan(const mailbox::CleanUpPlan& plan);

private:
    void addShare(const QString& name, const QString& tip, const mailbox::SenderShare& share, qint64 most);
};

} // namespace ui
