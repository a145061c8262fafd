// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/portable_disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace store {

namespace {

tl::unexpected<Trouble> trouble(const QString& words, Trouble::Kind kind = Trouble::Kind::Other)
{
    return tl::unexpected<Trouble>(Trouble{kind, words});
}

tl::unexpected<Trouble> taken()
{
    return trouble(QStringLiteral("File exists"), Trouble::Kind::Exists);
}

bool isTaken(const QString& path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink();
}

class PortableFile final : public DiskFile {
public:
    explicit PortableFile(const QString& path)
        : file_(path)
    {}

    bool open()
    {
        return file_.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }

    QString words() const { return file_.errorString(); }

    Attempt<qsizetype> write(QByteArrayView bytes) override
    {
        const qint64 written = file_.write(bytes.data(), bytes.size());
        if (written < 0)
            return trouble(words());
        return qsizetype(written);
    }

    Attempt<void> startSync() override { return {}; }

    Attempt<void> sync() override
    {
        if (!file_.flush())
            return trouble(words());
        return {};
    }

private:
    QFile file_;
};

} // namespace

Attempt<std::unique_ptr<DiskFile>> PortableDisk::create(const QString& path)
{
    if (isTaken(path))
        return taken();
    auto file = std::make_unique<PortableFile>(path);
    if (!file->open())
        return trouble(file->words());
    return file;
}

Attempt<void> PortableDisk::rename(const QString& from, const QString& to, Existing existing)
{
    if (isTaken(to)) {
        if (existing == Existing::Keep)
            return taken();
        // Qt's rename never replaces: the old file steps aside and comes back if the new one cannot take its
        // place.
        const QString aside = to + QStringLiteral(".old");
        QFile::remove(aside);
        if (!QFile::rename(to, aside))
            return trouble(QStringLiteral("The old file cannot be moved"));
        if (!QFile::rename(from, to)) {
            QFile::rename(aside, to);
            return trouble(QStringLiteral("The old file cannot be replaced"));
        }
        QFile::remove(aside);
        return {};
    }
    QFile file(from);
    if (!file.rename(to))
        return trouble(file.errorString());
    return {};
}

Attempt<void> PortableDisk::remove(const QString& path)
{
    QFile file(path);
    if (!file.remove())
        return trouble(file.errorString());
    return {};
}

Attempt<void> PortableDisk::makeFolder(const QString& path)
{
    if (isTaken(path))
        return taken();
    if (!QDir().mkdir(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner))
        return trouble(QStringLiteral("The folder cannot be made"));
    return {};
}

Attempt<void> PortableDisk::syncFolder(const QString&)
{
    return {};
}

Attempt<void> PortableDisk::syncFile(const QString&)
{
    return {};
}

} // namespace store
