// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sandbox_calls.h"

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

namespace html::sandbox {

namespace {

/// What memory, fonts already known, time and the two pipes need.
constexpr int harmless[] = {
    SCMP_SYS(brk),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(close),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(futex),
    SCMP_SYS(getegid),
    SCMP_SYS(geteuid),
    SCMP_SYS(getgid),
    SCMP_SYS(getpid),
    SCMP_SYS(getrandom),
    SCMP_SYS(getrusage),
    SCMP_SYS(gettid),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(getuid),
    SCMP_SYS(lseek),
    SCMP_SYS(madvise),
    SCMP_SYS(mremap),
    SCMP_SYS(munmap),
    SCMP_SYS(pread64),
    SCMP_SYS(read),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(sysinfo),
    SCMP_SYS(time),
    SCMP_SYS(uname),
    SCMP_SYS(write),
};

/// What the font library asks of files before it opens them.
constexpr int looks[] = {
    SCMP_SYS(access),     SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(fstat),
    SCMP_SYS(fstatfs),    SCMP_SYS(getcwd),    SCMP_SYS(getdents64), SCMP_SYS(lstat),
    SCMP_SYS(newfstatat), SCMP_SYS(readlink),  SCMP_SYS(readlinkat), SCMP_SYS(stat),
    SCMP_SYS(statfs),     SCMP_SYS(statx),
};

/// What the font library tries where its cache is old, and bears a no to. All else ends the process.
constexpr int refused[] = {
    SCMP_SYS(chmod),    SCMP_SYS(fchmod),    SCMP_SYS(fchmodat), SCMP_SYS(ftruncate), SCMP_SYS(ioctl),
    SCMP_SYS(link),     SCMP_SYS(linkat),    SCMP_SYS(mkdir),    SCMP_SYS(mkdirat),   SCMP_SYS(rename),
    SCMP_SYS(renameat), SCMP_SYS(renameat2), SCMP_SYS(symlink),  SCMP_SYS(symlinkat), SCMP_SYS(unlink),
    SCMP_SYS(unlinkat), SCMP_SYS(utimensat),
};

/// A list of calls, under way to the kernel.
class Filter {
public:
    Filter()
        : context_(seccomp_init(SCMP_ACT_KILL_PROCESS))
    {
        isWhole_ = context_ && seccomp_attr_set(context_.get(), SCMP_FLTATR_CTL_TSYNC, 1) == 0;
    }

    template <typename... Conditions> void allow(int call, Conditions... conditions)
    {
        add(SCMP_ACT_ALLOW, call, conditions...);
    }

    template <typename... Conditions> void refuse(int call, Conditions... conditions)
    {
        add(SCMP_ACT_ERRNO(EACCES), call, conditions...);
    }

    [[nodiscard]] bool load() { return isWhole_ && seccomp_load(context_.get()) == 0; }

private:
    template <typename... Conditions> void add(uint32_t action, int call, Conditions... conditions)
    {
        isWhole_ = isWhole_ &&
                   seccomp_rule_add(context_.get(), action, call, sizeof...(conditions), conditions...) == 0;
    }

    struct Release {
        void operator()(void* context) const { seccomp_release(context); }
    };

    std::unique_ptr<void, Release> context_;
    bool isWhole_ = false;
};

/// Argument `number` has exactly `value` of the bits of `mask`.
scmp_arg_cmp bits(unsigned number, scmp_datum_t mask, scmp_datum_t value)
{
    return {number, SCMP_CMP_MASKED_EQ, mask, value};
}

scmp_arg_cmp equals(unsigned number, scmp_datum_t value)
{
    return {number, SCMP_CMP_EQ, value, 0};
}

void addFiles(Filter& filter)
{
    constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
    struct Opening {
        int call;
        unsigned flags; ///< the number of that argument
    };
    for (const Opening opening : {Opening{SCMP_SYS(open), 1}, Opening{SCMP_SYS(openat), 2}}) {
        filter.allow(opening.call, bits(opening.flags, writing, O_RDONLY));
        filter.refuse(opening.call, bits(opening.flags, O_ACCMODE, O_WRONLY));
        filter.refuse(opening.call, bits(opening.flags, O_ACCMODE, O_RDWR));
    }
    for (const int command : {F_GETFD, F_SETFD, F_GETFL})
        filter.allow(SCMP_SYS(fcntl), equals(1, scmp_datum_t(command)));
}

void addMemory(Filter& filter)
{
    for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {
        filter.allow(call, bits(2, PROT_EXEC, 0));
        filter.refuse(call, bits(2, PROT_EXEC, PROT_EXEC));
    }
}

/// It may end itself (abort), and move its own limit of time: the parent has a clock of its own.
void addItself(Filter& filter)
{
    filter.allow(SCMP_SYS(tgkill), equals(0, scmp_datum_t(::getpid())));
    filter.allow(SCMP_SYS(prlimit64), equals(0, 0), equals(1, RLIMIT_CPU));
    filter.allow(SCMP_SYS(setrlimit), equals(0, RLIMIT_CPU));
#if defined(__SANITIZE_ADDRESS__)
    for (const int call : {SCMP_SYS(pipe), SCMP_SYS(pipe2)}) // how UBSan asks whether an address can be read
        filter.allow(call);
#endif
}

} // namespace

bool closeCalls()
{
    Filter filter;
    for (const int call : harmless)
        filter.allow(call);
    for (const int call : looks)
        filter.allow(call);
    for (const int call : refused)
        filter.refuse(call);
    addFiles(filter);
    addMemory(filter);
    addItself(filter);
    return filter.load();
}

} // namespace html::sandbox
