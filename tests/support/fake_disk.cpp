// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_disk.h"

#include <algorithm>

namespace support {

using store::Attempt;
using store::Trouble;

namespace {

tl::unexpected<Trouble> trouble(const char* words, Trouble::Kind kind = Trouble::Kind::Other)
{
    return tl::unexpected<Trouble>(Trouble{kind, QString::fromLatin1(words)});
}

QString nameOf(FakeDisk::Deed deed)
{
    using Deed = FakeDisk::Deed;
    switch (deed) {
    case Deed::Create: return QStringLiteral("create");
    case Deed::Write: return QStringLiteral("write");
    case Deed::StartSync: return QStringLiteral("startSync");
    case Deed::Sync: return QStringLiteral("sync");
    case Deed::Rename: return QStringLiteral("rename");
    case Deed::Remove: return QStringLiteral("remove");
    case Deed::MakeFolder: return QStringLiteral("makeFolder");
    case Deed::SyncFolder: return QStringLiteral("syncFolder");
    case Deed::SyncFile: return QStringLiteral("syncFile");
    }
    Q_UNREACHABLE();
}

} // namespace

class FakeDisk::File final : public store::DiskFile {
public:
    File(FakeDisk& disk, QString path, std::unique_ptr<store::DiskFile> real)
        : disk_(disk)
        , path_(std::move(path))
        , real_(std::move(real))
    {}

    Attempt<qsizetype> write(QByteArrayView bytes) override { return disk_.write(*real_, bytes); }

    Attempt<void> startSync() override
    {
        return disk_.perform(Deed::StartSync, path_, [this] { return real_->startSync(); });
    }

    Attempt<void> sync() override
    {
        return disk_.perform(Deed::Sync, path_, [this] { return real_->sync(); });
    }

private:
    FakeDisk& disk_;
    QString path_;
    std::unique_ptr<store::DiskFile> real_;
};

void FakeDisk::hold(Deed deed)
{
    const QMutexLocker lock(&mutex_);
    held_ = deed;
}

void FakeDisk::letGo()
{
    const QMutexLocker lock(&mutex_);
    held_.reset();
    changed_.wakeAll();
}

void FakeDisk::awaitHeld()
{
    const QMutexLocker lock(&mutex_);
    while (waiting_ == 0)
        changed_.wait(&mutex_);
}

/// With the lock.
void FakeDisk::waitIfHeld(Deed deed)
{
    ++waiting_;
    while (held_ == deed) {
        changed_.wakeAll();
        changed_.wait(&mutex_);
    }
    --waiting_;
}

Attempt<void> FakeDisk::allow(Deed deed)
{
    const QMutexLocker lock(&mutex_);
    waitIfHeld(deed);
    if (interrupted_ < interruptions_) {
        ++interrupted_;
        return trouble("Interrupted system call", Trouble::Kind::Interrupted);
    }
    interrupted_ = 0;
    if (deeds_.size() >= lifetime_)
        return trouble("Killed");
    deeds_ += nameOf(deed);
    if (failing_.contains(deed) || deeds_.size() == failOnce_)
        return trouble("Input/output error");
    return {};
}

Attempt<void> FakeDisk::perform(Deed deed, const QString& paths, const std::function<Attempt<void>()>& real)
{
    if (auto allowed = allow(deed); !allowed)
        return allowed;
    auto outcome = real();
    const QMutexLocker lock(&mutex_);
    if (outcome)
        done_ += nameOf(deed) + QLatin1Char(' ') + paths;
    return outcome;
}

Attempt<qsizetype> FakeDisk::write(store::DiskFile& real, QByteArrayView bytes)
{
    if (auto allowed = allow(Deed::Write); !allowed)
        return tl::unexpected(allowed.error());
    const QMutexLocker lock(&mutex_);
    if (room_ == 0)
        return trouble("No space left on device");
    const qint64 most = std::min({qint64(bytes.size()), qint64(atMost_), room_});
    auto written = real.write(bytes.first(most));
    room_ -= written.value_or(0);
    return written;
}

Attempt<std::unique_ptr<store::DiskFile>> FakeDisk::create(const QString& path)
{
    if (auto allowed = allow(Deed::Create); !allowed)
        return tl::unexpected(allowed.error());
    auto real = store::systemDisk().create(path);
    if (!real)
        return real;
    return std::make_unique<File>(*this, path, std::move(*real));
}

Attempt<void> FakeDisk::rename(const QString& from, const QString& to, store::Existing existing)
{
    return perform(Deed::Rename, from + QLatin1Char(' ') + to,
                   [&] { return store::systemDisk().rename(from, to, existing); });
}

Attempt<void> FakeDisk::remove(const QString& path)
{
    return perform(Deed::Remove, path, [&] { return store::systemDisk().remove(path); });
}

Attempt<void> FakeDisk::makeFolder(const QString& path)
{
    return perform(Deed::MakeFolder, path, [&] { return store::systemDisk().makeFolder(path); });
}

Attempt<void> FakeDisk::syncFolder(const QString& path)
{
    return perform(Deed::SyncFolder, path, [&] { return store::systemDisk().syncFolder(path); });
}

Attempt<void> FakeDisk::syncFile(const QString& path)
{
    return perform(Deed::SyncFile, path, [&] { return store::systemDisk().syncFile(path); });
}

} // namespace support
