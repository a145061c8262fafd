// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sandbox.h"

#include "html/sandbox_calls.h"

#include <csignal>
#include <ctime>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace html::sandbox {

namespace {

constexpr rlim_t addressSpace = rlim_t(1) << 30; // the largest mails and pictures need half of it
constexpr rlim_t openFiles = 64;                 // fonts, one at a time

#if defined(__SANITIZE_ADDRESS__)
constexpr bool hasShadow = true; // AddressSanitizer maps terabytes
#else
constexpr bool hasShadow = false;
#endif

[[nodiscard]] bool limit(__rlimit_resource what, rlim_t most)
{
    const rlimit both{most, most};
    return ::setrlimit(what, &both) == 0;
}

[[nodiscard]] bool limitAll()
{
    return limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) && limit(RLIMIT_NPROC, 0) &&
           limit(RLIMIT_NOFILE, openFiles) && (hasShadow || limit(RLIMIT_AS, addressSpace));
}

} // namespace

void leaveParent()
{
    // The end of standard input tells as well, but only one that reads it.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    constexpr unsigned firstOther = 3;
    static_cast<void>(::close_range(firstOther, ~0U, 0));
}

bool close()
{
    return limitAll() && closeCalls();
}

void allowSeconds(int seconds)
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    const rlimit both{rlim_t(used.tv_sec + 1 + seconds), RLIM_INFINITY};
    ::setrlimit(RLIMIT_CPU, &both);
}

} // namespace html::sandbox
