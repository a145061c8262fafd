// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forbidden_deeds.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace htmltest {

namespace {

int resultOf(bool done)
{
    return done ? 0 : errno;
}

QByteArray scratch()
{
    return QFile::encodeName(QDir::tempPath() + QStringLiteral("/restante-deed-%1").arg(::getpid()));
}

int openWith(const QByteArray& path, int flags)
{
    const int file = ::open(path.constData(), flags, 0600);
    if (file < 0)
        return errno;
    ::close(file);
    return 0;
}

int create()
{
    const int result = openWith(scratch(), O_WRONLY | O_CREAT | O_EXCL);
    if (result == 0)
        ::unlink(scratch().constData());
    return result;
}

int socketOf(int family, int type)
{
    const int end = ::socket(family, type, 0);
    if (end < 0)
        return errno;
    ::close(end);
    return 0;
}

int pairOfSockets()
{
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return errno;
    ::close(ends[0]);
    ::close(ends[1]);
    return 0;
}

/// Whoever may run a program is told that this one is not there.
int runProgram()
{
    char name[] = "/nowhere/program";
    char* words[] = {name, nullptr};
    ::execve(name, words, nullptr);
    return errno;
}

int fork()
{
    const pid_t child = ::fork();
    if (child < 0)
        return errno;
    if (child == 0)
        ::_exit(0);
    ::waitpid(child, nullptr, 0);
    return 0;
}

int startThread()
{
    pthread_t thread{};
    const int result = ::pthread_create(
        &thread, nullptr, [](void*) -> void* { return nullptr; }, nullptr);
    if (result == 0)
        ::pthread_join(thread, nullptr);
    return result;
}

int map(int protection)
{
    constexpr size_t page = 4096;
    void* memory = ::mmap(nullptr, page, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        return errno;
    ::munmap(memory, page);
    return 0;
}

int makeExecutable()
{
    constexpr size_t page = 4096;
    void* memory = ::mmap(nullptr, page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    const int result = resultOf(::mprotect(memory, page, PROT_READ | PROT_EXEC) == 0);
    ::munmap(memory, page);
    return result;
}

int signalParent()
{
    return resultOf(::kill(::getppid(), 0) == 0);
}

int makeFolder()
{
    const int result = resultOf(::mkdir(scratch().constData(), 0700) == 0);
    ::rmdir(scratch().constData());
    return result;
}

int removeNothing()
{
    return resultOf(::unlink("/nowhere/file") == 0);
}

int ring()
{
    constexpr int entries = 1;
    char parameters[256] = {};
    const long file = ::syscall(SYS_io_uring_setup, entries, parameters);
    if (file < 0)
        return errno;
    ::close(int(file));
    return 0;
}

} // namespace

const std::map<QString, Deed>& forbiddenDeeds()
{
    static const std::map<QString, Deed> deeds{
        {QStringLiteral("a socket to the network"), [] { return socketOf(AF_INET, SOCK_STREAM); }},
        {QStringLiteral("a socket for names"), [] { return socketOf(AF_INET, SOCK_DGRAM); }},
        {QStringLiteral("a socket in IPv6"), [] { return socketOf(AF_INET6, SOCK_STREAM); }},
        {QStringLiteral("a socket in the machine"), [] { return socketOf(AF_UNIX, SOCK_STREAM); }},
        {QStringLiteral("a pair of sockets"), pairOfSockets},
        {QStringLiteral("a new file"), create},
        {QStringLiteral("writing a file"), [] { return openWith("/dev/null", O_WRONLY); }},
        {QStringLiteral("reading and writing a file"), [] { return openWith("/dev/null", O_RDWR); }},
        {QStringLiteral("emptying a file"), [] { return openWith("/dev/null", O_RDONLY | O_TRUNC); }},
        {QStringLiteral("a folder"), makeFolder},
        {QStringLiteral("removing a file"), removeNothing},
        {QStringLiteral("a program"), runProgram},
        {QStringLiteral("a process"), fork},
        {QStringLiteral("a thread"), startThread},
        {QStringLiteral("executable memory"), [] { return map(PROT_READ | PROT_EXEC); }},
        {QStringLiteral("memory made executable"), makeExecutable},
        {QStringLiteral("a signal to the program"), signalParent},
        {QStringLiteral("tracing"), [] { return resultOf(::ptrace(PTRACE_TRACEME, 0, nullptr, 0) == 0); }},
        {QStringLiteral("calls by another way"), ring},
    };
    return deeds;
}

} // namespace htmltest
