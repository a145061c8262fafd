// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/sandbox.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace html::sandbox {

namespace {

// Rights that newer kernels know than the headers one may be built with (linux/landlock.h).
constexpr __u64 refer = 1ULL << 13;
constexpr __u64 truncate = 1ULL << 14;

constexpr __u64 reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

/// All that a kernel of this version can take away.
__u64 rightsOf(long version)
{
    constexpr __u64 first = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1; // it was the last one at first
    return first | (version >= 2 ? refer : 0) | (version >= 3 ? truncate : 0);
}

QStringList taken(FcStrList* list)
{
    QStringList all;
    while (const FcChar8* one = list ? FcStrListNext(list) : nullptr)
        all.append(QString::fromLocal8Bit(reinterpret_cast<const char*>(one)));
    if (list)
        FcStrListDone(list);
    return all;
}

/// Where fonts lie, and what the font library reads again when a font is added while it runs.
QStringList fontPlaces()
{
    return taken(FcConfigGetFontDirs(nullptr)) + taken(FcConfigGetCacheDirs(nullptr)) +
           taken(FcConfigGetConfigFiles(nullptr)) + taken(FcConfigGetConfigDirs(nullptr));
}

void show(int rules, const QString& place)
{
    const int file = ::open(QFile::encodeName(place).constData(), O_PATH | O_CLOEXEC);
    if (file < 0)
        return; // no such folder: nothing to see there
    landlock_path_beneath_attr rule{};
    rule.allowed_access = QFileInfo(place).isDir() ? reading : __u64(LANDLOCK_ACCESS_FS_READ_FILE);
    rule.parent_fd = file;
    ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    ::close(file);
}

} // namespace

void hideFiles()
{
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return; // an older kernel: seccomp still forbids to write, and to tell anybody
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = rightsOf(version);
    const int rules = int(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (rules < 0)
        return;
    for (const QString& place : fontPlaces())
        show(rules, place);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::syscall(SYS_landlock_restrict_self, rules, 0);
    ::close(rules);
}

} // namespace html::sandbox
