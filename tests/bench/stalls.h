// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace bench {

/// A timer that wants to fire each millisecond: what it is late by is what a click would have waited.
class Stalls : public QObject {
public:
    Stalls();

    struct Figures {
        double percentile = 0; ///< ms; the 99.9th of all ticks
        double worst = 0;
        double computing =
            0; ///< ms that the thread computed in the worst; the rest it waited for a processor
    };

    /// Since the latest call.
    [[nodiscard]] Figures take();

private:
    void tick();

    QTimer timer_;
    QElapsedTimer clock_;
    double computed_ = 0;
    struct Tick {
        double late;
        double computing;
    };
    std::vector<Tick> ticks_;
};

} // namespace bench
