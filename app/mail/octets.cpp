// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/octets.h"

#include <QFile>
#include <QFileInfo>

#include <cstring>

namespace mail {

namespace {

struct FileStore : Octets::Store {
    explicit FileStore(const QString& path)
        : file(path)
    {}

    qint64 read(qint64 at, char* to, qint64 most) override
    {
        return file.seek(at) ? file.read(to, most) : -1;
    }

    QFile file;
};

struct MemoryStore : Octets::Store {
    explicit MemoryStore(QByteArray kept)
        : bytes(std::move(kept))
    {}

    qint64 read(qint64 at, char* to, qint64 most) override
    {
        const qint64 octets = qMin(most, bytes.size() - at);
        std::memcpy(to, bytes.constData() + at, size_t(octets));
        return octets;
    }

    QByteArray bytes;
};

} // namespace

Octets::Octets(std::shared_ptr<Store> store, qint64 begin, qint64 end)
    : store_(std::move(store))
    , begin_(begin)
    , end_(end)
{}

base::Result<Octets> Octets::ofFile(const QString& path)
{
    auto store = std::make_shared<FileStore>(path);
    // A folder can be opened for reading but not read; a pipe might never end.
    if (!QFileInfo(path).isFile() || !store->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::fail(base::Fault::CannotRead, path);
    const qint64 size = store->file.size();
    return Octets(std::move(store), 0, size);
}

Octets Octets::ofBytes(const QByteArray& bytes)
{
    return {std::make_shared<MemoryStore>(bytes), 0, bytes.size()};
}

qsizetype Octets::read(qint64 at, char* to, qsizetype most) const
{
    const qint64 wanted = qMin(qint64(most), size() - at);
    if (!store_ || at < 0 || wanted <= 0)
        return 0;
    const qint64 got = store_->read(begin_ + at, to, wanted);
    store_->failed = store_->failed || got <= 0; // the file is shorter than it was, or the disk is ill
    return qsizetype(qMax(got, qint64(0)));
}

QByteArray Octets::some(qint64 at, qsizetype most) const
{
    QByteArray bytes(qsizetype(qBound(qint64(0), size() - at, qint64(most))), Qt::Uninitialized);
    qsizetype have = 0;
    while (have < bytes.size()) {
        const qsizetype got = read(at + have, bytes.data() + have, bytes.size() - have);
        if (got <= 0)
            break;
        have += got;
    }
    bytes.resize(have);
    return bytes;
}

Octets Octets::stretch(qint64 begin, qint64 end) const
{
    const qint64 from = qBound(qint64(0), begin, size());
    return {store_, begin_ + from, begin_ + qBound(from, end, size())};
}

bool Octets::hasFailed() const
{
    return store_ && store_->failed;
}

} // namespace mail
