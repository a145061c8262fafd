// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/computing.h"

#include <time.h>

namespace bench {

double computingSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double computingSecondsOf(const std::function<void()>& deed)
{
    const double start = computingSeconds();
    deed();
    return computingSeconds() - start;
}

} // namespace bench
