// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/computing.h"

#include <time.h>

namespace bench {

namespace {

double secondsBy(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

} // namespace

double computingSeconds()
{
    return secondsBy(CLOCK_THREAD_CPUTIME_ID);
}

double computingSecondsOf(const std::function<void()>& deed)
{
    const double start = computingSeconds();
    deed();
    return computingSeconds() - start;
}

double processSecondsOf(const std::function<void()>& deed)
{
    const double start = secondsBy(CLOCK_PROCESS_CPUTIME_ID);
    deed();
    return secondsBy(CLOCK_PROCESS_CPUTIME_ID) - start;
}

} // namespace bench
