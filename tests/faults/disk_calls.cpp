// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The C library's calls that change a disk, each as failing_disk.h orders.
#include "failing_disk.h"

#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

using namespace failing;

constexpr size_t page = 4096;

// `at` < 0: at the end, or where the file stands.
template <class Call>
ssize_t obeyWrite(int descriptor, const void* bytes, size_t size, long long at, Call call)
{
    const Path path(descriptor);
    if (path.isWire())
        noteWire(static_cast<const char*>(bytes), size > 0 ? size - 1 : 0);
    const Verdict verdict = judge("write", path);
    if (verdict == Verdict::Fail || !fits(descriptor, path, at, size)) {
        errno = verdict == Verdict::Fail ? orderedCode() : ENOSPC;
        return outcome("write", path, ssize_t(-1));
    }
    if (verdict == Verdict::Go || size < 2)
        return outcome("write", path, call(size));
    const ssize_t written = call(verdict == Verdict::Half ? size / 2 : size / 2 / page * page);
    note("write", verdict == Verdict::Half ? "short" : "killed", path);
    if (verdict == Verdict::HalfAndEnd)
        end();
    return written;
}

template <class Function> Function next(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

const char* syncKind(int descriptor)
{
    struct stat now = {};
    return fstat(descriptor, &now) == 0 && S_ISDIR(now.st_mode) ? "foldersync" : "sync";
}

template <class Open> int obeyOpen(int folder, const char* name, int flags, Open call)
{
    if (!(flags & (O_CREAT | O_TRUNC)))
        return call();
    return obey("create", Path(folder, name), call);
}

} // namespace

#define NEXT(function) static const auto real = next<decltype(&::function)>(#function)
#define MODE                                                                                                 \
    va_list more;                                                                                            \
    va_start(more, flags);                                                                                   \
    const mode_t mode = (flags & O_CREAT) ? va_arg(more, mode_t) : 0;                                        \
    va_end(more)

#pragma GCC visibility push(default)
extern "C" {

int open(const char* name, int flags, ...)
{
    NEXT(open);
    MODE;
    return obeyOpen(AT_FDCWD, name, flags, [&] { return real(name, flags, mode); });
}

int open64(const char* name, int flags, ...)
{
    NEXT(open64);
    MODE;
    return obeyOpen(AT_FDCWD, name, flags, [&] { return real(name, flags, mode); });
}

int openat(int folder, const char* name, int flags, ...)
{
    NEXT(openat);
    MODE;
    return obeyOpen(folder, name, flags, [&] { return real(folder, name, flags, mode); });
}

int openat64(int folder, const char* name, int flags, ...)
{
    NEXT(openat64);
    MODE;
    return obeyOpen(folder, name, flags, [&] { return real(folder, name, flags, mode); });
}

ssize_t write(int descriptor, const void* bytes, size_t size)
{
    NEXT(write);
    return obeyWrite(descriptor, bytes, size, -1, [&](size_t part) { return real(descriptor, bytes, part); });
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at)
{
    NEXT(pwrite);
    return obeyWrite(descriptor, bytes, size, at,
                     [&](size_t part) { return real(descriptor, bytes, part, at); });
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at)
{
    NEXT(pwrite64);
    return obeyWrite(descriptor, bytes, size, at,
                     [&](size_t part) { return real(descriptor, bytes, part, at); });
}

ssize_t writev(int descriptor, const struct iovec* pieces, int count)
{
    NEXT(writev);
    return obey("write", Path(descriptor), [&] { return real(descriptor, pieces, count); });
}

int fsync(int descriptor)
{
    NEXT(fsync);
    return obey(syncKind(descriptor), Path(descriptor), [&] { return real(descriptor); });
}

int fdatasync(int descriptor)
{
    NEXT(fdatasync);
    return obey(syncKind(descriptor), Path(descriptor), [&] { return real(descriptor); });
}

int syncfs(int descriptor) noexcept
{
    NEXT(syncfs);
    return obey("syncall", Path(descriptor), [&] { return real(descriptor); });
}

// Promises nothing: what it has started is not on the medium.
int sync_file_range(int descriptor, off64_t from, off64_t length, unsigned flags)
{
    NEXT(sync_file_range);
    return obey("startsync", Path(descriptor), [&] { return real(descriptor, from, length, flags); });
}

int ftruncate(int descriptor, off_t size) noexcept
{
    NEXT(ftruncate);
    return obey("truncate", Path(descriptor), [&] { return real(descriptor, size); });
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    NEXT(ftruncate64);
    return obey("truncate", Path(descriptor), [&] { return real(descriptor, size); });
}

int rename(const char* from, const char* to) noexcept
{
    NEXT(rename);
    return obey("rename", Path(AT_FDCWD, to, from), [&] { return real(from, to); });
}

int renameat(int fromFolder, const char* from, int toFolder, const char* to) noexcept
{
    NEXT(renameat);
    return obey("rename", Path(toFolder, to, from), [&] { return real(fromFolder, from, toFolder, to); });
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept
{
    NEXT(renameat2);
    return obey("rename", Path(toFolder, to, from),
                [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int link(const char* from, const char* to) noexcept
{
    NEXT(link);
    return obey("rename", Path(AT_FDCWD, to, from), [&] { return real(from, to); });
}

int linkat(int fromFolder, const char* from, int toFolder, const char* to, int flags) noexcept
{
    NEXT(linkat);
    return obey("rename", Path(toFolder, to, from),
                [&] { return real(fromFolder, from, toFolder, to, flags); });
}

int unlink(const char* name) noexcept
{
    NEXT(unlink);
    const Path path(AT_FDCWD, name);
    return obey("remove", path, [&] {
        giveRoomBack(path);
        return real(name);
    });
}

int unlinkat(int folder, const char* name, int flags) noexcept
{
    NEXT(unlinkat);
    return obey("remove", Path(folder, name), [&] { return real(folder, name, flags); });
}

int mkdir(const char* name, mode_t mode) noexcept
{
    NEXT(mkdir);
    return obey("mkdir", Path(AT_FDCWD, name), [&] { return real(name, mode); });
}

} // extern "C"
#pragma GCC visibility pop
