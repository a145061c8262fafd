// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/files.h"

#include "store/durable_file.h"
#include "visit/save_attachment.h"

#include <QFile>
#include <QFileInfo>

namespace visit {

using mailbox::MessageId;

namespace {

// A list shows headers; what lies further down a file is not read for it (SECURITY: headers up to 1 MiB are
// shown).
constexpr qint64 headerOctets = 1 << 20;
constexpr qint64 copyPiece = 1 << 16;

QByteArray headerBlockOf(QByteArrayView beginning)
{
    for (const QByteArrayView blankLine : {QByteArrayView("\n\n"), QByteArrayView("\n\r\n")}) {
        if (const qsizetype end = beginning.indexOf(blankLine); end >= 0)
            return beginning.first(end + 1).toByteArray();
    }
    return beginning.toByteArray();
}

base::Result<mailbox::Row> rowOf(const QString& path, int number)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return base::fail(base::Fault::CannotRead, path);
    mailbox::Row row;
    row.id = {{}, number};
    row.number = number;
    row.octets = file.size();
    row.headerKnown = true;
    row.saved = true;
    row.summary = mail::summarize(headerBlockOf(file.read(headerOctets)));
    return row;
}

base::Done copyFile(const QString& from, const QString& to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return base::fail(base::Fault::CannotRead, from);
    auto file = store::DurableFile::create(store::temporaryBeside(to), store::systemDisk());
    if (!file)
        return tl::unexpected(file.error());
    while (!source.atEnd()) {
        const QByteArray piece = source.read(copyPiece);
        if (piece.isEmpty())
            return base::fail(base::Fault::CannotRead, from);
        if (auto done = file->write(piece); !done)
            return done;
    }
    return file->commit(to, store::Existing::Replace);
}

} // namespace

Files::Files(QStringList paths, QObject* parent)
    : Counter(parent)
    , paths_(std::move(paths))
{}

void Files::check()
{
    QList<mailbox::Row> rows;
    qint64 octets = 0;
    for (int i = 0; i < paths_.size(); ++i) {
        const auto row = rowOf(paths_[i], i + 1);
        if (!row) {
            Q_EMIT failed(row.error());
            continue;
        }
        octets += row->octets;
        rows.append(*row);
    }
    Q_EMIT counted(rows.size(), octets);
    Q_EMIT listed(rows);
    Q_EMIT checked();
}

void Files::look(const MessageId& id)
{
    open(id);
}

void Files::open(const MessageId& id)
{
    const QString path = pathOf(id);
    const auto reading = mail::readFile(path);
    if (reading)
        Q_EMIT opened(id, path, *reading);
    else
        Q_EMIT openFailed(id, reading.error());
}

void Files::saveMessage(const MessageId& id, const QString& to)
{
    const auto done = copyFile(pathOf(id), to);
    if (done)
        Q_EMIT fileSaved(to);
    else
        Q_EMIT fileFailed(done.error());
}

void Files::saveAttachment(const QString& message, int index, const QString& to)
{
    const auto done = saveAttachmentAs(message, index, to);
    if (done)
        Q_EMIT fileSaved(to);
    else
        Q_EMIT fileFailed(done.error());
}

QString Files::pathOf(const MessageId& id) const
{
    return paths_.value(qsizetype(id.copy - 1));
}

void Files::exportMessages(const QList<MessageId>&, const QString&, ExportForm)
{
    Q_EMIT fileFailed({base::Fault::NotSupported, QStringLiteral("export"), {}});
}

void Files::readHistory()
{
    Q_EMIT historyRead({});
}

void Files::recall() {}

void Files::setPassword(const base::Secret&) {}

void Files::stop() {}

void Files::setMarks(const QList<MessageId>&, bool) {}

void Files::carryOut(const QList<DeleteOrder>&)
{
    Q_EMIT carriedOut({});
}

void Files::leave()
{
    Q_EMIT left();
}

} // namespace visit
