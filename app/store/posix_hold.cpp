// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/posix_hold.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace store {

namespace {

// What systems say that have no such lock on a folder, and of a folder that may be used but not read.
bool isUnsupported(int code)
{
    return code == EBADF || code == EINVAL || code == ENOSYS || code == EOPNOTSUPP || code == ENOLCK ||
           code == EACCES;
}

} // namespace

PosixHold::PosixHold(QString folder)
    : folder_(std::move(folder))
{}

PosixHold::~PosixHold()
{
    letGo();
}

Hold::Answer PosixHold::take()
{
    if (isHeld())
        return Answer::Held;
    const int descriptor = ::open(QFile::encodeName(folder_).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(errno);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) { // does not wait, so that no signal interrupts it
        descriptor_ = descriptor;
        return Answer::Held;
    }
    const int code = errno;
    ::close(descriptor);
    return fail(code);
}

Hold::Answer PosixHold::fail(int code)
{
    if (code == EWOULDBLOCK)
        return Answer::Elsewhere;
    if (isUnsupported(code))
        return Answer::Unsupported;
    words_ = qt_error_string(code);
    return Answer::Failed;
}

void PosixHold::letGo()
{
    if (isHeld())
        ::close(std::exchange(descriptor_, -1));
}

} // namespace store
