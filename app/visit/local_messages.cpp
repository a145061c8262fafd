// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/local_messages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace visit {

namespace {

// Nearly every header fits into the first; up to the second it is shown. What lies further down is not read
// for a list.
constexpr qint64 commonHeader = 16 * 1024;
constexpr qint64 longestHeader = 1024 * 1024;

// Enough to tell an mbox by.
constexpr qint64 telling = 16;

bool holdsHeader(const QByteArray& beginning)
{
    return beginning.contains("\n\n") || beginning.contains("\n\r\n");
}

base::Result<QByteArray> beginningOf(const QString& path, qint64 octets)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::fail(base::Fault::CannotRead, path);
    return file.read(octets);
}

base::Result<QList<LocalMessage>> messagesOfMbox(const QString& path)
{
    auto opened = store::MboxReader::open(path);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto mbox = std::make_shared<const store::MboxReader>(std::move(*opened));
    QList<LocalMessage> messages;
    for (const store::MboxEntry& part : mbox->messages())
        messages.append({mbox, path, part});
    return messages;
}

base::Result<QList<LocalMessage>> messagesOfMaildir(const QString& folder)
{
    QFileInfoList files;
    for (const char* name : {"/new", "/cur"}) {
        const QDir part(folder + QLatin1String(name));
        if (!part.exists() || !part.isReadable())
            return base::fail(base::Fault::CannotRead, part.path());
        files += part.entryInfoList(QDir::Files, QDir::NoSort);
    }
    std::sort(files.begin(), files.end(),
              [](const QFileInfo& a, const QFileInfo& b) { return a.fileName() < b.fileName(); });
    QList<LocalMessage> messages;
    for (const QFileInfo& file : std::as_const(files))
        messages.append({file.filePath(), file.size()});
    return messages;
}

} // namespace

LocalMessage::LocalMessage(QString path, qint64 octets)
    : path_(std::move(path))
    , part_{0, octets}
{}

LocalMessage::LocalMessage(std::shared_ptr<const store::MboxReader> mbox, const QString& path,
                           const store::MboxEntry& part)
    : path_(path)
    , mbox_(std::move(mbox))
    , part_(part)
{}

base::Done LocalMessage::read(const std::function<base::Done(QByteArrayView)>& take) const
{
    return mbox_ ? mbox_->read(part_, take) : store::readAsSent(path_, store::Form::AsSent, take);
}

base::Done LocalMessage::copyTo(const QString& path) const
{
    QFile file(path);
    const auto cannotWrite = [&] { return base::fail(base::Fault::CannotWrite, file.errorString()); };
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return cannotWrite();
    const auto copied = read([&](QByteArrayView piece) -> base::Done {
        if (file.write(piece.data(), piece.size()) != piece.size())
            return cannotWrite();
        return {};
    });
    file.close();
    if (copied && file.error() != QFileDevice::NoError)
        return cannotWrite();
    return copied;
}

base::Result<QByteArray> LocalMessage::beginning(qint64 octets) const
{
    if (!mbox_)
        return beginningOf(path_, octets);
    QByteArray bytes;
    const auto keep = [&](QByteArrayView piece) -> base::Done {
        bytes.append(piece.data(), piece.size());
        return {};
    };
    return mbox_->read(part_, keep, octets).map([&] { return bytes; });
}

base::Result<mail::Summary> LocalMessage::summary() const
{
    auto bytes = beginning(commonHeader);
    if (bytes && !holdsHeader(*bytes) && octets() > commonHeader)
        bytes = beginning(longestHeader);
    return bytes.map([](const QByteArray& header) { return mail::summarize(header); });
}

base::Result<QList<LocalMessage>> messagesIn(const QString& path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return messagesOfMaildir(path);
    if (!info.isFile()) // a pipe or a device might never end
        return base::fail(base::Fault::CannotRead, path);
    const auto beginning = beginningOf(path, telling);
    if (!beginning)
        return tl::unexpected(beginning.error());
    if (store::MboxReader::isMbox(*beginning))
        return messagesOfMbox(path);
    return QList<LocalMessage>{{path, info.size()}};
}

} // namespace visit
