// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/stalls.h"

#include "bench/computing.h"

#include <algorithm>

namespace bench {

Stalls::Stalls()
{
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Stalls::tick);
    clock_.start();
    computed_ = computingSeconds();
    timer_.start(1);
}

void Stalls::tick()
{
    const double computed = computingSeconds();
    ticks_.push_back({double(clock_.nsecsElapsed()) / 1e6 - 1, (computed - computed_) * 1e3});
    clock_.restart();
    computed_ = computed;
}

Stalls::Figures Stalls::take()
{
    std::sort(ticks_.begin(), ticks_.end(), [](const Tick& a, const Tick& b) { return a.late < b.late; });
    Figures figures;
    if (!ticks_.empty()) {
        const Tick& late = ticks_[std::min(ticks_.size() - 1, ticks_.size() * 999 / 1000)];
        figures = {std::max(0.0, late.late), ticks_.back().late, ticks_.back().computing};
    }
    ticks_.clear();
    return figures;
}

} // namespace bench
