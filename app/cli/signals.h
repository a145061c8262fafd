// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace cli {

/// Turns SIGINT, SIGTERM and SIGHUP into a Qt signal, so that the visit can still end with QUIT. The second
/// one ends the program at once. A closed pipe (SIGPIPE) becomes a write error instead of an end. One object
/// a process.
class Signals : public QObject {
    Q_OBJECT
public:
    explicit Signals(QObject* parent = nullptr);
    ~Signals() override;

Q_SIGNALS:
    /// The person or the system wants the program to end.
    void endWanted(int signal);

private:
    void read();

    std::unique_ptr<QSocketNotifier> notifier_;
};

} // namespace cli
