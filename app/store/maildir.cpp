// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/maildir.h"

#include "store/delivery.h"
#include "store/durable_file.h"
#include "store/proof.h"

#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace store {

namespace {

// The Maildir convention: what lies in tmp/ longer than this will never be delivered.
constexpr qint64 staleSeconds = 36 * 60 * 60;

bool isThere(const Saved& saved)
{
    return QFileInfo::exists(saved.path);
}

} // namespace

Maildir::Maildir(QString folder, Disk& disk)
    : folder_(std::move(folder))
    , disk_(&disk)
    , known_(std::make_shared<Catalogue>())
{}

base::Done Maildir::prepare()
{
    if (prepared_)
        return {};
    for (const char* name : {"/tmp", "/new", "/cur"}) {
        if (auto made = makeFolders(folder_ + QString::fromLatin1(name), *disk_); !made)
            return made;
    }
    sweep();
    *known_ = catalogue();
    prepared_ = true;
    return {};
}

void Maildir::sweep() const
{
    const QDateTime stale = QDateTime::currentDateTime().addSecs(-staleSeconds);
    QDirIterator files(folder_ + QStringLiteral("/tmp"), {QStringLiteral("*.restante_*")},
                       QDir::Files | QDir::NoSymLinks);
    while (files.hasNext()) {
        const QString path = files.next();
        if (files.fileInfo().lastModified() < stale)
            static_cast<void>(disk_->remove(path)); // what stays is swept the next time
    }
}

base::Result<std::unique_ptr<Incoming>> Maildir::deliver(const MessageKey& key)
{
    if (const auto ready = prepare(); !ready)
        return tl::unexpected(ready.error());
    return Delivery::begin(folder_, key, known_, *disk_);
}

Catalogue Maildir::catalogue() const
{
    return Catalogue::of(folder_);
}

QList<Saved> Maildir::copiesOf(const MessageKey& key) const
{
    const QList<Saved> known = known_->copiesOf(key);
    const bool allThere = !known.isEmpty() && std::all_of(known.begin(), known.end(), isThere);
    if (allThere || (known.isEmpty() && !known_->mayHaveChanged()))
        return known;
    *known_ = catalogue();
    return known_->copiesOf(key);
}

std::optional<Saved> Maildir::find(const MessageKey& key) const
{
    const QList<Saved> copies = copiesOf(key);
    return copies.isEmpty() ? std::nullopt : std::optional(copies.first());
}

bool Maildir::proves(const MessageKey& key) const
{
    const QList<Saved> copies = copiesOf(key);
    return std::any_of(copies.begin(), copies.end(),
                       [this](const Saved& saved) { return isProven(saved, *disk_); });
}

bool Maildir::proves(const MessageKey& key, const QByteArray& sha256) const
{
    const QList<Saved> copies = copiesOf(key);
    return !sha256.isEmpty() && std::any_of(copies.begin(), copies.end(), [&](const Saved& saved) {
        return saved.sha256 == sha256 && isProven(saved, *disk_);
    });
}

base::Done Maildir::exportTo(const Saved& saved, const QString& path, Existing existing) const
{
    auto file = DurableFile::create(temporaryBeside(path), *disk_);
    if (!file)
        return tl::unexpected(file.error());
    const auto copied = readProven(saved, [&](QByteArrayView piece) { return file->write(piece); });
    if (!copied)
        return copied;
    return file->commit(path, existing);
}

} // namespace store
