// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/files.h"

#include "visit/export.h"

#include <QFile>
#include <QTemporaryDir>

namespace visit {

using mailbox::MessageId;

namespace {

base::Result<mailbox::Row> rowOf(const LocalMessage& message, qint64 number)
{
    return message.summary().map([&](const mail::Summary& summary) {
        mailbox::Row row;
        row.id = {{}, number};
        row.number = number;
        row.octets = message.octets();
        row.headerKnown = true;
        row.saved = true;
        row.summary = summary;
        return row;
    });
}

MessageSource sourceOf(const LocalMessage& message)
{
    return [message](const auto& take) { return message.read(take); };
}

base::Error noSuchMessage(const MessageId& id)
{
    return {base::Fault::NoSuchMessage, QString::number(id.copy), {}};
}

} // namespace

Files::Files(QStringList paths, QObject* parent)
    : Clerk(parent)
    , paths_(std::move(paths))
{}

Files::~Files() = default;

void Files::check()
{
    messages_.clear();
    charsets_.clear(); // ids are numbers of this list
    copies_.reset();
    QList<mailbox::Row> rows;
    for (const QString& path : std::as_const(paths_)) {
        const auto found = messagesIn(path);
        if (found)
            addRows(*found, rows);
        else
            Q_EMIT failed(found.error());
    }
    qint64 octets = 0;
    for (const mailbox::Row& row : std::as_const(rows))
        octets += row.octets;
    Q_EMIT counted(rows.size(), octets);
    Q_EMIT listed(rows);
    Q_EMIT checked();
}

void Files::addRows(const QList<LocalMessage>& found, QList<mailbox::Row>& rows)
{
    for (const LocalMessage& message : found) {
        const auto row = rowOf(message, messages_.size() + 1);
        if (!row) {
            Q_EMIT failed(row.error());
            continue;
        }
        messages_.append(message);
        rows.append(*row);
    }
}

void Files::look(const MessageId& id)
{
    open(id);
}

void Files::open(const MessageId& id)
{
    const auto path = fileOf(id);
    const mail::ReadOptions options{.charset = charsets_.value(id)};
    const auto reading = path.and_then([&](const QString& file) { return mail::readFile(file, options); });
    if (reading)
        Q_EMIT opened(id, *path, *reading);
    else
        Q_EMIT openFailed(id, reading.error());
}

const LocalMessage* Files::messageOf(const MessageId& id) const
{
    const bool known = !id.lasts() && id.copy >= 1 && id.copy <= messages_.size();
    return known ? &messages_[qsizetype(id.copy - 1)] : nullptr;
}

base::Result<QString> Files::fileOf(const MessageId& id)
{
    const LocalMessage* message = messageOf(id);
    if (!message)
        return tl::unexpected(noSuchMessage(id));
    return message->isPart() ? copyOut(*message, id.copy) : message->path();
}

// A part of an mbox becomes a file of its own, because everything that reads a message reads a file. It need
// not be durable: it goes with this object.
base::Result<QString> Files::copyOut(const LocalMessage& message, qint64 number)
{
    if (!copies_)
        copies_ = std::make_unique<QTemporaryDir>();
    const QString path = copies_->filePath(QStringLiteral("%1.eml").arg(number));
    if (QFile::exists(path))
        return path;
    const QString part = path + QStringLiteral(".part");
    if (!copies_->isValid())
        return base::fail(base::Fault::CannotWrite, copies_->errorString());
    if (const auto copied = message.copyTo(part); !copied)
        return tl::unexpected(copied.error());
    if (!QFile::rename(part, path))
        return base::fail(base::Fault::CannotWrite, path);
    return path;
}

void Files::saveMessage(const MessageId& id, const QString& to)
{
    const LocalMessage* message = messageOf(id);
    const auto done = message ? exportOne(sourceOf(*message), to) : tl::unexpected(noSuchMessage(id));
    if (done)
        Q_EMIT fileSaved(to);
    else
        Q_EMIT fileFailed(done.error());
}

void Files::exportMessages(const QList<MessageId>& ids, const QString& to, ExportForm form)
{
    QList<ExportItem> items;
    QList<MessageId> wanted;
    for (const MessageId& id : ids) {
        const LocalMessage* message = messageOf(id);
        const auto summary = message ? message->summary() : tl::unexpected(noSuchMessage(id));
        if (!summary) {
            Q_EMIT openFailed(id, summary.error());
            continue;
        }
        items.append({*summary, sourceOf(*message)});
        wanted.append(id);
    }
    const auto done = exportAll(items, to, form);
    if (!done) {
        Q_EMIT fileFailed(done.error());
        return;
    }
    for (const ExportFailure& failure : done->failures)
        Q_EMIT openFailed(wanted[failure.item], failure.error);
    Q_EMIT exported(done->messages, to);
}

void Files::readHistory()
{
    Q_EMIT historyRead({});
}

void Files::reread(const MessageId& id, const QByteArray& charset)
{
    charsets_[id] = charset;
    open(id);
}

void Files::readSource(const MessageId& id)
{
    Q_EMIT sourceRead(id, {});
}

void Files::lookFurther(const MessageId&) {} // all of it is here

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
