// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/posix_disk.h"

#include <QFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

namespace {

tl::unexpected<Trouble> trouble(int code = errno)
{
    const auto kind = code == EINTR    ? Trouble::Kind::Interrupted
                      : code == EEXIST ? Trouble::Kind::Exists
                                       : Trouble::Kind::Other;
    return tl::unexpected<Trouble>(Trouble{kind, qt_error_string(code)});
}

Attempt<void> outcome(int returned)
{
    if (returned != 0)
        return trouble();
    return {};
}

#ifdef SYNC_FILE_RANGE_WRITE
bool isMissing(int code)
{
    return code == ENOSYS || code == EINVAL || code == ESPIPE || code == EOPNOTSUPP;
}
#endif

class PosixFile final : public DiskFile {
public:
    explicit PosixFile(int descriptor)
        : descriptor_(descriptor)
    {}
    ~PosixFile() override { ::close(descriptor_); }

    Attempt<qsizetype> write(QByteArrayView bytes) override
    {
        const ssize_t written = ::write(descriptor_, bytes.data(), size_t(bytes.size()));
        if (written < 0)
            return trouble();
        return qsizetype(written);
    }

    Attempt<void> startSync() override
    {
#ifdef SYNC_FILE_RANGE_WRITE
        // Not every file system has it, and it is not the one that counts; but a medium that refuses already
        // is believed.
        if (::sync_file_range(descriptor_, 0, 0, SYNC_FILE_RANGE_WRITE) != 0 && !isMissing(errno))
            return trouble();
#endif
        return {};
    }

    Attempt<void> sync() override
    {
        return outcome(::fsync(descriptor_));
    }

private:
    int descriptor_;
};

int openAgainIfInterrupted(const QByteArray& name, int flags, mode_t mode = 0)
{
    int descriptor = -1;
    do {
        descriptor = ::open(name.constData(), flags, mode);
    } while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

Attempt<void> syncPath(const QString& path, int flags)
{
    const int descriptor = openAgainIfInterrupted(QFile::encodeName(path), flags | O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return trouble();
    return PosixFile(descriptor).sync();
}

// Not every file system can rename without replacing (NFS): there a hard link does it, which never replaces
// either.
Attempt<void> linkThenRemove(const QByteArray& from, const QByteArray& to)
{
    if (::link(from.constData(), to.constData()) != 0)
        return trouble();
    return outcome(::unlink(from.constData()));
}

Attempt<void> renameKeeping(const QByteArray& from, const QByteArray& to)
{
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return trouble();
#endif
    return linkThenRemove(from, to);
}

} // namespace

Attempt<std::unique_ptr<DiskFile>> PosixDisk::create(const QString& path)
{
    const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_APPEND;
    const int descriptor = openAgainIfInterrupted(QFile::encodeName(path), flags, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return trouble();
    return std::make_unique<PosixFile>(descriptor);
}

Attempt<void> PosixDisk::rename(const QString& from, const QString& to, Existing existing)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (existing == Existing::Keep)
        return renameKeeping(source, target);
    return outcome(::rename(source.constData(), target.constData()));
}

Attempt<void> PosixDisk::remove(const QString& path)
{
    return outcome(::unlink(QFile::encodeName(path).constData()));
}

Attempt<void> PosixDisk::makeFolder(const QString& path)
{
    return outcome(::mkdir(QFile::encodeName(path).constData(), S_IRWXU));
}

Attempt<void> PosixDisk::syncFolder(const QString& path)
{
    return syncPath(path, O_DIRECTORY);
}

Attempt<void> PosixDisk::syncFile(const QString& path)
{
    return syncPath(path, O_NOFOLLOW);
}

} // namespace store
