// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/durable_file.h"

#include "store/group_commit.h"
#include "store/patience.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <utility>

namespace store {

namespace {

constexpr qsizetype bufferSize = 64 * 1024;

// What a medium takes in some hundredths of a second: so long a commit may wait for the end of a long file.
constexpr qint64 startEvery = 8 * 1024 * 1024;

// A thousand files of one name in one folder: nobody wants the next one there.
constexpr int maxSuffix = 1000;

// "photo.jpg" and 2 make "photo (2).jpg".
QString numbered(const QString& name, int number)
{
    if (number == 1)
        return name;
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    const qsizetype stem = dot > 0 ? dot : name.size();
    return QStringLiteral("%1 (%2)%3").arg(name.left(stem)).arg(number).arg(name.mid(stem));
}

} // namespace

base::Done toDone(const Attempt<void>& attempt, const QString& path)
{
    if (!attempt)
        return cannotWrite(path, attempt.error().words);
    return {};
}

tl::unexpected<base::Error> cannotWrite(const QString& path, const QString& words)
{
    return base::fail(base::Fault::CannotWrite, QStringLiteral("%1 (%2)").arg(path, words));
}

QString temporaryBeside(const QString& target)
{
    // A target may use up all 255 octets that a name can have, so only its beginning is repeated.
    const QFileInfo info(target);
    const QString random = QString::number(QRandomGenerator::system()->generate64(), 16);
    return QStringLiteral("%1/.%2.%3.part").arg(info.path(), info.fileName().left(40), random);
}

base::Done syncFolder(const QString& folder, Disk& disk)
{
    return toDone(untilUninterrupted([&] { return disk.syncFolder(folder); }), folder);
}

base::Done makeFolders(const QString& folder, Disk& disk)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(path).path();
    if (parent == path)
        return cannotWrite(path, QStringLiteral("No such file or directory"));
    if (auto made = makeFolders(parent, disk); !made)
        return made;
    const auto made = disk.makeFolder(path);
    if (!made && !(made.error().kind == Trouble::Kind::Exists && QFileInfo(path).isDir()))
        return cannotWrite(path, made.error().words);
    return syncFolder(parent, disk);
}

base::Result<DurableFile> DurableFile::create(const QString& temporary, Disk& disk)
{
    auto file = disk.create(temporary);
    if (!file)
        return cannotWrite(temporary, file.error().words);
    return DurableFile(temporary, std::move(*file), disk);
}

DurableFile::DurableFile(QString temporary, std::unique_ptr<DiskFile> file, Disk& disk)
    : temporary_(std::move(temporary))
    , file_(std::move(file))
    , disk_(&disk)
{}

DurableFile::DurableFile(DurableFile&& other) noexcept = default;

DurableFile& DurableFile::operator=(DurableFile&& other) noexcept
{
    discard();
    temporary_ = std::move(other.temporary_);
    file_ = std::move(other.file_);
    disk_ = other.disk_;
    buffer_ = std::move(other.buffer_);
    behindStart_ = other.behindStart_;
    return *this;
}

DurableFile::~DurableFile()
{
    discard();
}

void DurableFile::discard()
{
    if (!file_)
        return;
    file_.reset();
    // What cannot be removed now has a name that nobody reads and is swept later: nothing better can be done
    // here.
    static_cast<void>(disk_->remove(temporary_));
}

base::Done DurableFile::write(QByteArrayView bytes)
{
    if (!file_)
        return cannotWrite(temporary_, QStringLiteral("The file is closed"));
    buffer_.append(bytes.data(), bytes.size());
    return buffer_.size() < bufferSize ? base::Done() : handOver();
}

base::Done DurableFile::handOver()
{
    behindStart_ += buffer_.size();
    if (behindStart_ >= startEvery)
        return startSync();
    return flush();
}

base::Done DurableFile::flush()
{
    QByteArrayView rest(buffer_);
    for (int idle = 0; file_ && !rest.isEmpty();) {
        const auto written = untilUninterrupted([&] { return file_->write(rest); });
        if (!written || (*written == 0 && ++idle == maxTries)) {
            discard();
            return cannotWrite(temporary_,
                               written ? QStringLiteral("The disk takes nothing") : written.error().words);
        }
        rest = rest.sliced(*written);
    }
    if (!file_)
        return cannotWrite(temporary_, QStringLiteral("The file is closed"));
    buffer_.resize(0); // and keeps its room
    return {};
}

base::Done DurableFile::startSync()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    behindStart_ = 0;
    return reached(untilUninterrupted([&] { return file_->startSync(); }));
}

base::Done DurableFile::sync()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    buffer_.clear(); // nothing more comes
    // After a failed fsync the system may have dropped the pages and call the next one good: never ask again.
    return reached(untilUninterrupted([&] { return file_->sync(); }));
}

base::Done DurableFile::reached(const Attempt<void>& step)
{
    if (!step)
        discard();
    return toDone(step, temporary_);
}

Attempt<void> DurableFile::nameIt(const QString& target, Existing existing)
{
    auto named = untilUninterrupted([&] { return disk_->rename(temporary_, target, existing); });
    if (named)
        file_.reset();
    return named;
}

base::Done DurableFile::takeName(const QString& target, Existing existing)
{
    const auto named = nameIt(target, existing);
    if (!named)
        discard();
    return toDone(named, target);
}

base::Done DurableFile::keepName(const Landing& landing, const base::Done& folderSynced)
{
    if (!folderSynced && landing.existing == Existing::Keep)
        static_cast<void>(disk_->remove(landing.target)); // the error of the sync is the one to tell
    return folderSynced;
}

base::Done DurableFile::commit(const QString& target, Existing existing)
{
    return commitTogether({{this, target, existing}}).front();
}

base::Result<QString> DurableFile::commitInto(const QString& folder, const QString& name)
{
    if (auto synced = sync(); !synced)
        return tl::unexpected(synced.error());
    for (int number = 1; number <= maxSuffix; ++number) {
        const QString target = folder + QLatin1Char('/') + numbered(name, number);
        const auto named = nameIt(target, Existing::Keep);
        if (named)
            return keepName({this, target, Existing::Keep}, syncFolder(folder, *disk_)).map([&] {
                return target;
            });
        if (named.error().kind != Trouble::Kind::Exists) {
            discard();
            return cannotWrite(target, named.error().words);
        }
    }
    discard();
    return cannotWrite(folder + QLatin1Char('/') + name,
                       QStringLiteral("There are too many files of that name"));
}

} // namespace store
