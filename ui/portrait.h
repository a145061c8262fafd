// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"

#include <QSize>
#include <QTimer>

namespace ui {

class Window;

/// Drives a window as a person would, for scripts: waits for the listing, opens a message, prints the
/// listing, saves a picture of the window, leaves with QUIT.
class Portrait : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString file;
        qint64 number = 0;        ///< of the message to open; 0: the newest that can be read
        bool previewOnly = false; ///< look at it by TOP, do not download it
        QSize size{1200, 760};
        std::chrono::seconds limit{90}; ///< for everything; the practice mailbox needs one or two
    };

    Portrait(Window& window, Options options, QObject* parent = nullptr);

    /// 0 when the picture is there, 69 when it could not be had in time, 73 when it cannot be written.
    [[nodiscard]] int exitCode() const { return exitCode_; }

private:
    void follow(Desk* desk);
    void printListing();
    void openNext();
    bool isWanted(const mailbox::Row& row) const;
    void watchPage();
    void watchPicture();
    void take();
    void end(int exitCode, const QString& words);

    Window& window_;
    Options options_;
    Desk* desk_ = nullptr;
    int line_ = -1; ///< of the message that is being opened
    bool opening_ = false;
    bool ended_ = false;
    int exitCode_ = 69;
    QTimer limit_;
    QTimer settling_;
};

} // namespace ui
