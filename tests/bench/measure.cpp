// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/measure.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

namespace {

/// The peak of this process, which /proc can set back.
qint64 peakKib()
{
    qint64 kib = 0;
    if (FILE* status = std::fopen("/proc/self/status", "r")) {
        std::array<char, 256> line;
        while (std::fgets(line.data(), int(line.size()), status)) {
            long value = 0;
            if (std::sscanf(line.data(), "VmHWM: %ld", &value) == 1)
                kib = value;
        }
        std::fclose(status);
    }
    return kib;
}

Cost once(const std::function<bool()>& deed)
{
    if (FILE* refs = std::fopen("/proc/self/clear_refs", "w")) { // "5": the peak begins anew
        std::fputs("5", refs);
        std::fclose(refs);
    }
    const qint64 before = peakKib();
    const auto start = std::chrono::steady_clock::now();
    const bool right = deed();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    return {took.count(), double(peakKib() - before), !right};
}

Cost inChild(const std::function<bool()>& deed)
{
    std::array<int, 2> ends;
    if (pipe(ends.data()) != 0)
        return {0, 0, true};
    const pid_t child = fork();
    if (child == 0) {
        const Cost cost = once(deed);
        _exit(write(ends[1], &cost, sizeof cost) == sizeof cost ? 0 : 1);
    }
    close(ends[1]);
    Cost cost;
    const bool told = child > 0 && read(ends[0], &cost, sizeof cost) == sizeof cost;
    close(ends[0]);
    if (child > 0)
        waitpid(child, nullptr, 0);
    cost.failed = cost.failed || !told;
    return cost;
}

} // namespace

Cost costOf(int rounds, const std::function<bool()>& deed)
{
    Cost all = inChild(deed);
    for (int round = 1; round < rounds; ++round) {
        const Cost cost = inChild(deed);
        all.seconds = std::min(all.seconds, cost.seconds);
        all.kib = std::max(all.kib, cost.kib);
        all.failed = all.failed || cost.failed;
    }
    return all;
}

} // namespace bench
