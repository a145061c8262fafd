// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/stalls.h"
#include "ui/message_list.h"
#include "ui/remembered.h"
#include "ui/window.h"

#include <QSettings>
#include <QTemporaryDir>

class QLineEdit;

namespace bench {

/// The window that people use, with its list, filter, status line and reading pane, on a Replay in the thread
/// that a visit has; only keys and clicks are ours.
class Scene {
public:
    Scene(int messages, bool known);

    /// Opens the mailbox, and waits until its check has ended.
    void open();

    /// Sorts by a click on the header; milliseconds until the list is painted so.
    double sortBy(mailbox::Column column);

    /// The same for a key in the filter.
    double type(QChar letter);
    double eraseOne();

    void selectAll();

    /// Nothing is asked for, for a while: what was put off is done.
    void rest();

    [[nodiscard]] mailbox::HeaderModel& model() { return window_->desk()->mailbox(); }
    [[nodiscard]] Stalls& stalls() { return stalls_; }

private:
    [[nodiscard]] double timed(const std::function<void()>& deed, const std::function<bool()>& done);
    [[nodiscard]] double pressed(int key, const QString& text);

    QTemporaryDir folder_;
    QSettings settings_;
    ui::Remembered remembered_;
    std::unique_ptr<ui::Window> window_;
    QLineEdit* filter_;
    Stalls stalls_;
};

} // namespace bench
