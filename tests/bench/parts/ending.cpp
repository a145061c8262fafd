// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts/ending.h"

#include <csignal>
#include <cstdio>
#include <sys/prctl.h>
#include <unistd.h>

namespace bench {

void fail(const std::string& sentence)
{
    std::fprintf(stderr, "%s\n", sentence.c_str());
    _exit(1);
}

void dieWithParent()
{
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace bench
