// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/files_index.h"

#include <QFileInfo>

namespace visit {

using mailbox::MessageId;

FilesIndex::FilesIndex(QStringList paths, const std::atomic<quint64>& latest)
    : FilesIndex(std::move(paths), std::make_unique<QTemporaryDir>(), latest)
{}

FilesIndex::FilesIndex(QStringList paths, std::unique_ptr<QTemporaryDir> folder,
                       const std::atomic<quint64>& latest)
    : TextIndex(folder->filePath(QStringLiteral("search.sqlite")), latest)
    , paths_(std::move(paths))
    , folder_(std::move(folder))
{}

FilesIndex::~FilesIndex()
{
    discard(); // before the folder goes
}

void FilesIndex::know(const QList<MessageId>& saved)
{
    discard();
    listed_ = saved.size();
    TextIndex::know(saved);
}

QByteArray FilesIndex::keyOf(const MessageId& saved) const
{
    return QByteArray::number(saved.copy);
}

/// As Files numbers them. Where a file changed since, the numbers may mean others: then nothing is found
/// until the list is made anew.
void FilesIndex::list()
{
    messages_.clear();
    for (const QString& path : std::as_const(paths_)) {
        const auto found = messagesIn(path);
        for (const LocalMessage& message : found ? *found : QList<LocalMessage>()) {
            if (message.isPart() || QFileInfo(message.path()).isReadable())
                messages_.append(message);
        }
    }
    for (qsizetype number = messages_.size(); number > 0 && messages_.size() == listed_; --number)
        offer(QByteArray::number(number), QString::number(number));
}

std::optional<TextIndex::Item> FilesIndex::read(const QString& number)
{
    const LocalMessage& message = messages_[number.toInt() - 1];
    const QString copy = folder_->filePath(QStringLiteral("part.eml"));
    if (message.isPart() && !message.copyTo(copy))
        return std::nullopt;
    auto reading = mail::readFile(message.isPart() ? copy : message.path());
    const QByteArray name = number.toLatin1();
    return reading ? std::optional(Item{name, name, std::move(*reading)}) : std::nullopt;
}

} // namespace visit
