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
    File(FakeDisk& disk, std::unique_ptr<store::DiskFile> real)
        : disk_(disk)
        , real_(std::move(real))
    {}

    Attempt<qsizetype> write(QByteArrayView bytes) override { return disk_.write(*real_, bytes); }

    Attempt<void> sync() override
    {
        return disk_.allow(Deed::Sync).and_then([this] { return real_->sync(); });
    }

private:
    FakeDisk& disk_;
    std::unique_ptr<store::DiskFile> real_;
};

Attempt<void> FakeDisk::allow(Deed deed)
{
    if (interrupted_ < interruptions_) {
        ++interrupted_;
        return trouble("Interrupted system call", Trouble::Kind::Interrupted);
    }
    interrupted_ = 0;
    if (deeds_.size() >= lifetime_)
        return trouble("Killed");
    deeds_ += nameOf(deed);
    if (failing_.contains(deed))
        return trouble("Input/output error");
    return {};
}

Attempt<qsizetype> FakeDisk::write(store::DiskFile& real, QByteArrayView bytes)
{
    if (auto allowed = allow(Deed::Write); !allowed)
        return tl::unexpected(allowed.error());
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
    return std::make_unique<File>(*this, std::move(*real));
}

Attempt<void> FakeDisk::rename(const QString& from, const QString& to, store::Existing existing)
{
    return allow(Deed::Rename).and_then([&] { return store::systemDisk().rename(from, to, existing); });
}

Attempt<void> FakeDisk::remove(const QString& path)
{
    return allow(Deed::Remove).and_then([&] { return store::systemDisk().remove(path); });
}

Attempt<void> FakeDisk::makeFolder(const QString& path)
{
    return allow(Deed::MakeFolder).and_then([&] { return store::systemDisk().makeFolder(path); });
}

Attempt<void> FakeDisk::syncFolder(const QString& path)
{
    return allow(Deed::SyncFolder).and_then([&] { return store::systemDisk().syncFolder(path); });
}

Attempt<void> FakeDisk::syncFile(const QString& path)
{
    return allow(Deed::SyncFile).and_then([&] { return store::systemDisk().syncFile(path); });
}

} // namespace support
