// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/host.h"
#include "ui/window.h"

#include <QObject>
#include <QTemporaryDir>

/// Where the practice mailbox stands: its server, and a folder for what is downloaded from it that goes when
/// the program ends.
class PracticeRoom : public QObject {
    Q_OBJECT
public:
    PracticeRoom() = default;
    ~PracticeRoom() override;

    /// Starts the server at the first call, in a thread of the pool; calls back in this object's thread.
    void open(ui::Window::Makers::Practised then);

    [[nodiscard]] bool holds(const account::Account& account) const;
    [[nodiscard]] QString folder() const { return folder_.path(); }

private:
    void take(base::Result<std::unique_ptr<practice::Host>> host, const ui::Window::Makers::Practised& then);
    [[nodiscard]] ui::Window::PracticeMailbox mailbox() const;
    [[nodiscard]] QString caFile() const;

    QTemporaryDir folder_;
    std::unique_ptr<practice::Host> host_;
};
