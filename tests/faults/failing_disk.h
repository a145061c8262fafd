// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cerrno>
#include <climits>
#include <cstddef>
#include <sys/types.h>

// A disk that fails to order: loaded with LD_PRELOAD before the C library, it counts what a program does to
// the files below one folder, SQLite's own calls included, and spoils the call it was told to. All by
// environment:
//
//   FAILING_DISK_UNDER   the folder (an absolute path); nothing else is touched
//   FAILING_DISK_KIND    write startsync sync foldersync syncall rename create truncate remove mkdir
//   FAILING_DISK_AT      which call of that kind, from 1
//   FAILING_DISK_HOW     once: it fails; from-then-on: so do all later ones; kill: SIGKILL instead of it;
//                        tear: SIGKILL in the middle of a write, at the border of a page, where the system
//                        looks for it; short: half of a write is taken
//   FAILING_DISK_ERRNO   the number to fail with
//   FAILING_DISK_ROOM    so many octets fit, then a write fails with ENOSPC; removing gives room back
//   FAILING_DISK_TRACE   a file that gets a line for each call: its kind, "ok" or the errno, the path (of a
//                        rename both, with a tabulator between them)
//   FAILING_DISK_WIRE    a wire log: what is written there is copied into the trace, "wire ok C: DELE 3"
//
// Kept to system calls and plain memory: it runs inside other people's write().
namespace failing {

/// What a call is about. Empty: unknown, or none of ours.
struct Path {
    char text[PATH_MAX] = "";
    const char* from = nullptr; ///< of a rename; lives with the call

    explicit Path(int descriptor);
    Path(int folder, const char* name, const char* source = nullptr);
    [[nodiscard]] bool isOurs() const;
    [[nodiscard]] bool isWire() const;
};

enum class Verdict { Go, Fail, Half, HalfAndEnd };

/// What shall happen to this call. Does not come back if it is to end the program.
[[nodiscard]] Verdict judge(const char* kind, const Path& path);

/// The errno to fail with.
[[nodiscard]] int orderedCode();

/// Into the trace. Without an outcome: errno.
void note(const char* kind, const char* outcome, const Path& path);
void noteWire(const char* line, size_t length);

/// SIGKILL to this program.
[[noreturn]] void end();

/// Is there room for so many octets at this place (< 0: the end)? Takes it.
[[nodiscard]] bool fits(int descriptor, const Path& path, long long at, size_t size);
void giveRoomBack(const Path& path);

/// Writes the call's outcome into the trace and hands it on.
template <class Value> Value outcome(const char* kind, const Path& path, Value value)
{
    if (path.isOurs())
        note(kind, value < 0 ? nullptr : "ok", path);
    return value;
}

/// Runs the call unless it was ordered to fail.
template <class Call> auto obey(const char* kind, const Path& path, Call call) -> decltype(call())
{
    if (judge(kind, path) == Verdict::Fail) {
        errno = orderedCode();
        return outcome(kind, path, decltype(call())(-1));
    }
    return outcome(kind, path, call());
}

} // namespace failing
