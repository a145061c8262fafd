// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/frames.h"

#include <QObject>
#include <QProcess>

namespace html {

/// One helper process, from its start to its end. Says gone() exactly once, and nothing after it.
class HelperProcess : public QObject {
    Q_OBJECT
public:
    explicit HelperProcess(const QString& program, QObject* parent = nullptr);
    ~HelperProcess() override;

    void start();

    /// Only to one that is ready and has answered what it was given before.
    void give(const QByteArray& order);

    /// Ends it now, and hears nothing more of it; gone() follows.
    void kill();

    [[nodiscard]] bool isIdle() const { return state_ == State::Idle; }

Q_SIGNALS:
    void ready();
    void answered(const QByteArray& answer);
    /// It ended, could not be started, or said what it may not say and was ended for it.
    void gone();

private:
    enum class State { Starting, Idle, Busy, Ending, Gone };

    void read();
    void take(const QByteArray& frame);
    void end();

    QString program_;
    QProcess process_;
    Frames frames_{mostAnswerOctets};
    State state_ = State::Starting;
};

} // namespace html
