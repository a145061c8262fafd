// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/visible.h"
#include "cli/json_text.h"
#include "cli/patience.h"
#include "mail/reading.h"
#include "store/durable_device.h"
#include "store/durable_file.h"
#include "store/plain_file.h"

#include <QTemporaryDir>

namespace cli {

namespace {

using mailbox::Row;

void tell(const Row& row, const mail::Attachment& attachment, const QString& path, Report& report)
{
    if (!report.json()) {
        report.text(QStringLiteral("%1  %2").arg(row.number).arg(base::visible(path)));
        return;
    }
    report.object({{QStringLiteral("number"), row.number},
                   {QStringLiteral("uid"), jsonUid(row.id.uid)},
                   {QStringLiteral("path"), path},
                   {QStringLiteral("size"), attachment.octets},
                   {QStringLiteral("sha256"), QString::fromLatin1(attachment.sha256)}});
}

/// Under the sender's name made safe, or the next free one: nothing is ever overwritten. Returns the path.
base::Result<QString> saveOne(const QString& message, const mail::Attachment& attachment,
                              const QString& folder)
{
    const QString name = mail::safeFileName(attachment.name);
    auto file = store::DurableFile::create(store::temporaryBeside(folder + QLatin1Char('/') + name),
                                           store::systemDisk());
    if (!file)
        return tl::unexpected(file.error());
    store::DurableDevice device(*file);
    const auto written = mail::saveAttachment(message, attachment.index, device);
    if (device.trouble())
        return tl::unexpected(*device.trouble());
    if (!written)
        return tl::unexpected(written.error());
    return file->commitInto(folder, name);
}

/// All attachments of one downloaded message.
base::Done saveAll(const Row& row, const QString& message, const QString& folder, Report& report)
{
    const auto reading = mail::readFile(message, {.hashes = true});
    if (!reading)
        return tl::unexpected(reading.error());
    for (const mail::Attachment& attachment : reading->attachments) {
        const auto path = saveOne(message, attachment, folder);
        if (!path)
            return tl::unexpected(path.error());
        tell(row, attachment, *path, report);
    }
    if (reading->damaged)
        return base::fail(base::Fault::MessageDamaged, QStringLiteral("Message %1").arg(row.number));
    return {};
}

/// Downloads one message for a moment and takes its attachments out.
base::Done saveFrom(const Row& row, const Arguments& arguments, Errand& errand, Report& report)
{
    const QTemporaryDir folder;
    if (!folder.isValid())
        return base::fail(base::Fault::CannotWrite, folder.errorString());
    const auto into = [&](const mailbox::MessageId&) {
        return store::intoPlainFile(folder.filePath(QStringLiteral("message.eml")));
    };
    return errand.download(row.id, into).and_then([&](const store::Saved& saved) {
        return saveAll(row, saved.path, arguments.to, report);
    });
}

} // namespace

void saveAttachments(const Arguments& arguments, Errand& errand, Report& report)
{
    if (const auto made = store::makeFolders(arguments.to, store::systemDisk()); !made) {
        report.failure(made.error());
        return;
    }
    Patience patience;
    for (const Row& row : chooseFrom(errand.list(Errand::Headers::Leave), arguments, report)) {
        if (patience.isSpent() || errand.stoppedBy() != 0 || !report.canWrite())
            return;
        if (const auto saved = saveFrom(row, arguments, errand, report)) {
            patience.noteSuccess();
        } else {
            patience.note(saved.error());
            report.failure(saved.error());
        }
    }
}

} // namespace cli
