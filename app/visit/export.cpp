// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/export.h"

#include "store/durable_file.h"
#include "store/proof.h"

#include <QHash>

namespace visit {

namespace {

using store::DurableFile;

// Nothing of a message is lost that could not be read in the first place; a disk that takes no more is
// another matter: it would refuse the next message too.
bool endsAll(const base::Error& error)
{
    return error.fault == base::Fault::CannotWrite;
}

base::Result<DurableFile> written(const MessageSource& message, const QString& beside)
{
    auto file = DurableFile::create(store::temporaryBeside(beside), store::systemDisk());
    if (!file)
        return file;
    const auto done = message([&](QByteArrayView piece) { return file->write(piece); });
    if (!done)
        return tl::unexpected(done.error());
    return file;
}

QByteArray senderOf(const mail::Summary& summary)
{
    return summary.from.isEmpty() ? QByteArray() : summary.from.first().address.toUtf8();
}

base::Result<Exported> intoMbox(const QList<ExportItem>& items, const QString& to)
{
    auto mbox = store::MboxWriter::create(to);
    if (!mbox)
        return tl::unexpected(mbox.error());
    Exported exported;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const mail::Summary& summary = items[i].summary;
        const auto added = mbox->append(senderOf(summary), summary.date, items[i].read);
        if (added)
            ++exported.messages;
        else if (mbox->isLost())
            return tl::unexpected(added.error());
        else
            exported.failures.append({i, added.error()});
    }
    return mbox->commit(store::Existing::Replace).map([&] { return exported; });
}

// Messages of one folder, each with a name of its own. Unless it is kept, everything that was written goes.
class FolderExport {
public:
    explicit FolderExport(QString folder)
        : folder_(std::move(folder))
    {}

    base::Done add(const ExportItem& item)
    {
        const QString name = nextName(item.summary.subject);
        auto file = written(item.read, folder_ + QLatin1Char('/') + name);
        if (!file)
            return tl::unexpected(file.error());
        return file->commitInto(folder_, name).map([this](const QString& path) { paths_.append(path); });
    }

    void takeBack()
    {
        for (const QString& path : std::as_const(paths_))
            static_cast<void>(store::systemDisk().remove(path)); // the error that led here is the one to tell
    }

private:
    // A thousand messages of one subject are not rare. Counting them here finds the next free name at once.
    QString nextName(const QString& subject)
    {
        QString title = subject.trimmed().isEmpty() ? QStringLiteral("message") : subject;
        title.replace(QLatin1Char('/'), QLatin1Char('_')).replace(QLatin1Char('\\'), QLatin1Char('_'));
        QString stem = mail::safeFileName(title);
        const int number = ++used_[stem];
        if (number > 1)
            stem += QStringLiteral(" (%1)").arg(number);
        return mail::safeFileName(stem + QStringLiteral(".eml"));
    }

    QString folder_;
    QHash<QString, int> used_;
    QStringList paths_;
};

base::Result<Exported> intoFolder(const QList<ExportItem>& items, const QString& to)
{
    if (const auto made = store::makeFolders(to, store::systemDisk()); !made)
        return tl::unexpected(made.error());
    FolderExport folder(to);
    Exported exported;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const auto added = folder.add(items[i]);
        if (added) {
            ++exported.messages;
        } else if (endsAll(added.error())) {
            folder.takeBack();
            return tl::unexpected(added.error());
        } else {
            exported.failures.append({i, added.error()});
        }
    }
    return exported;
}

} // namespace

MessageSource sourceOf(const store::Saved& saved)
{
    return [saved](const auto& take) { return store::readProven(saved, take); };
}

base::Done exportOne(const MessageSource& message, const QString& to)
{
    auto file = written(message, to);
    if (!file)
        return tl::unexpected(file.error());
    return file->commit(to, store::Existing::Replace);
}

base::Result<Exported> exportAll(const QList<ExportItem>& items, const QString& to, ExportForm form)
{
    return form == ExportForm::Mbox ? intoMbox(items, to) : intoFolder(items, to);
}

} // namespace visit
