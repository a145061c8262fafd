// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failing_disk.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace failing {

namespace {

struct Order {
    const char* under = getenv("FAILING_DISK_UNDER");
    const char* kind = getenv("FAILING_DISK_KIND");
    const char* how = getenv("FAILING_DISK_HOW");
    const char* trace = getenv("FAILING_DISK_TRACE");
    const char* wire = getenv("FAILING_DISK_WIRE");
    long at = number("FAILING_DISK_AT", 0);
    int code = int(number("FAILING_DISK_ERRNO", EIO));
    bool limited = getenv("FAILING_DISK_ROOM") != nullptr;

    static long number(const char* name, long otherwise)
    {
        const char* text = getenv(name);
        return text ? atol(text) : otherwise;
    }
    bool wants(const char* one) const { return how && strcmp(how, one) == 0; }
};

const Order& order()
{
    static const Order theOrder;
    return theOrder;
}

std::atomic<long> calls{0};
std::atomic<long long> room{Order::number("FAILING_DISK_ROOM", 0)};

bool startsWith(const char* path, const char* folder)
{
    const size_t length = folder ? strlen(folder) : 0;
    return length > 0 && strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0);
}

void writeDown(const char* kind, const char* outcome, const char* from, const char* what, size_t length)
{
    static const int trace = order().trace ? int(syscall(SYS_openat, AT_FDCWD, order().trace,
                                                         O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600))
                                           : -1;
    if (trace < 0)
        return;
    const int before = errno;
    char line[2 * PATH_MAX + 64];
    const int size = snprintf(line, sizeof line, "%s %s %s%s%.*s\n", kind, outcome, from ? from : "",
                              from ? "\t" : "", int(length), what);
    if (size > 0)
        syscall(SYS_write, trace, line, size_t(size) < sizeof line ? size_t(size) : sizeof line - 1);
    errno = before;
}

} // namespace

Path::Path(int descriptor)
{
    char link[40];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, text, sizeof text - 1);
    text[length > 0 ? length : 0] = 0;
}

Path::Path(int folder, const char* name, const char* source)
    : from(source)
{
    if (!name)
        return;
    if (name[0] == '/' || folder == AT_FDCWD) {
        snprintf(text, sizeof text, "%s", name);
        return;
    }
    const Path parent(folder);
    if (strlen(parent.text) + strlen(name) + 2 < sizeof text) {
        strcpy(text, parent.text);
        strcat(text, "/");
        strcat(text, name);
    }
}

bool Path::isOurs() const
{
    return startsWith(text, order().under);
}

bool Path::isWire() const
{
    return order().wire && strcmp(text, order().wire) == 0;
}

int orderedCode()
{
    return order().code;
}

void note(const char* kind, const char* outcome, const Path& path)
{
    char code[16];
    snprintf(code, sizeof code, "%d", errno);
    writeDown(kind, outcome ? outcome : code, path.from, path.text, strlen(path.text));
}

void noteWire(const char* line, size_t length)
{
    writeDown("wire", "ok", nullptr, line, length);
}

void end()
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

Verdict judge(const char* kind, const Path& path)
{
    const Order& now = order();
    if (!path.isOurs())
        return Verdict::Go;
    if (!now.kind || strcmp(now.kind, kind) != 0)
        return Verdict::Go;
    const long call = ++calls;
    if (call != now.at && !(call > now.at && now.at > 0 && now.wants("from-then-on")))
        return Verdict::Go;
    const bool isWrite = strcmp(kind, "write") == 0;
    if (now.wants("short"))
        return isWrite ? Verdict::Half : Verdict::Go;
    if (now.wants("tear") && isWrite)
        return Verdict::HalfAndEnd;
    if (now.wants("kill") || now.wants("tear")) {
        note(kind, "killed", path);
        end();
    }
    return Verdict::Fail;
}

bool fits(int descriptor, const Path& path, long long at, size_t size)
{
    if (!order().limited || !path.isOurs())
        return true;
    struct stat now = {};
    if (fstat(descriptor, &now) != 0)
        return true;
    const long long end = (at < 0 ? (long long)now.st_size : at) + (long long)size;
    const long long growth = end > now.st_size ? end - now.st_size : 0;
    if (room.fetch_sub(growth) >= growth)
        return true;
    room.fetch_add(growth);
    return false;
}

void giveRoomBack(const Path& path)
{
    struct stat now = {};
    if (path.isOurs() && order().limited && stat(path.text, &now) == 0 && now.st_nlink == 1)
        room.fetch_add(now.st_size);
}

} // namespace failing
