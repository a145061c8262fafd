// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/archive_index.h"

#include "store/maildir_name.h"

#include <QDirIterator>
#include <QFileInfo>

namespace visit {

using mailbox::MessageId;

ArchiveIndex::ArchiveIndex(QString folder, QString mailbox, const std::atomic<quint64>& latest)
    : TextIndex(folder + QStringLiteral("/search.sqlite"), latest)
    , folder_(std::move(folder))
    , mailbox_(std::move(mailbox))
{}

QByteArray ArchiveIndex::keyOf(const MessageId& saved) const
{
    return saved.lasts() ? store::MessageKey{mailbox_, saved.uid, saved.copy}.digest() : QByteArray();
}

void ArchiveIndex::list()
{
    for (const char* part : {"/Maildir/cur", "/Maildir/new"}) {
        QDirIterator files(folder_ + QLatin1String(part), QDir::Files | QDir::Hidden | QDir::NoSymLinks);
        while (files.hasNext()) {
            const QString file = files.next();
            if (const QString name = files.fileName(); store::parseName(name))
                offer(store::SearchIndex::nameOf(name), file);
        }
    }
}

std::optional<TextIndex::Item> ArchiveIndex::read(const QString& file)
{
    const QString fileName = QFileInfo(file).fileName();
    const auto name = store::parseName(fileName);
    auto reading = mail::readFile(file);
    if (!name || !reading)
        return std::nullopt; // moved meanwhile: the next time
    return Item{store::SearchIndex::nameOf(fileName), name->key, std::move(*reading)};
}

} // namespace visit
