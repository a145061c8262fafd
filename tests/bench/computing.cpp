// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/computing.h"

#include <time.h>

namespace bench {

namespace {

double now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

} // namespace

double computingSecondsOf(const std::function<void()>& deed)
{
    const double start = now();
    deed();
    return now() - start;
}

} // namespace bench
