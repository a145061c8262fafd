// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/keeper.h"

#include "visit/save_attachment.h"

#include <QFileInfo>

namespace visit {

using mailbox::MessageId;

Keeper::Keeper(account::Account account, base::Secret password, Options options, QObject* parent)
    : Counter(parent)
    , account_(std::move(account))
    , password_(std::move(password))
    , options_(std::move(options))
    , archive_(options_.folder + QStringLiteral("/Maildir"))
    , markFile_(options_.folder)
{}

Visit& Keeper::visit()
{
    if (!visit_) {
        visit_ = new Visit(account_, password_, options_.visit, this);
        connectVisit();
    }
    return *visit_;
}

void Keeper::connectVisit()
{
    connect(visit_, &Visit::stageChanged, this, &Counter::stageChanged);
    connect(visit_, &Visit::linkChanged, this, &Counter::linkChanged);
    connect(visit_, &Visit::counted, this, &Counter::counted);
    connect(visit_, &Visit::listed, this, &Keeper::takeListing);
    connect(visit_, &Visit::headersArrived, this, &Counter::headersArrived);
    connect(visit_, &Visit::checked, this, &Counter::checked);
    connect(visit_, &Visit::previewed, this, &Counter::previewed);
    connect(visit_, &Visit::previewFailed, this, &Counter::previewFailed);
    connect(visit_, &Visit::downloadProgressed, this, &Counter::downloadProgressed);
    connect(visit_, &Visit::downloaded, this, &Keeper::takeDownload);
    connect(visit_, &Visit::downloadFailed, this, [this](const MessageId& id, const base::Error& error) {
        exports_.remove(id);
        Q_EMIT openFailed(id, error);
    });
    connect(visit_, &Visit::carriedOut, this, &Keeper::takeReceipt);
    connect(visit_, &Visit::failed, this, &Counter::failed);
    connect(visit_, &Visit::left, this, &Counter::left);
}

void Keeper::setPassword(const base::Secret& password)
{
    password_ = password;
    visit().setPassword(password);
}

void Keeper::recall()
{
    restoreMarks();
}

void Keeper::check()
{
    restoreMarks();
    visit().check();
}

void Keeper::restoreMarks()
{
    if (std::exchange(marksRestored_, true))
        return;
    const auto loaded = markFile_.load();
    if (!loaded) {
        Q_EMIT fileFailed(loaded.error());
        return;
    }
    marks_ = *loaded;
    QList<MessageId> ids;
    for (const store::Mark& mark : std::as_const(marks_))
        ids.append({mark.uid, mark.copy});
    if (!ids.isEmpty())
        Q_EMIT marksRestored(ids);
}

void Keeper::takeListing(QList<mailbox::Row> rows, bool whole)
{
    unlasting_.clear();
    const store::Catalogue catalogue = archive_.catalogue();
    for (mailbox::Row& row : rows)
        row.saved = catalogue.holds(keyOf(row.id));
    if (whole)
        forgetMarksOutside(rows);
    Q_EMIT listed(rows);
}

// A whole listing without a marked message: it is gone, whoever deleted it, and so is its mark. This is also
// where the fate of deletions that no QUIT confirmed is decided.
void Keeper::forgetMarksOutside(const QList<mailbox::Row>& rows)
{
    if (marks_.isEmpty())
        return;
    QSet<store::Mark> left;
    for (const mailbox::Row& row : rows) {
        if (const store::Mark mark{row.id.uid, row.id.copy}; marks_.contains(mark))
            left.insert(mark);
    }
    if (left != marks_)
        storeMarks(left);
}

void Keeper::look(const MessageId& id)
{
    if (!showSaved(id))
        visit().preview(id, previewLines);
}

void Keeper::open(const MessageId& id)
{
    if (!showSaved(id))
        download(id);
}

bool Keeper::showSaved(const MessageId& id)
{
    const auto saved = copyOf(id);
    if (!saved || !QFileInfo::exists(saved->path))
        return false;
    readOut(id, saved->path);
    return true;
}

void Keeper::readOut(const MessageId& id, const QString& path)
{
    const auto reading = mail::readFile(path);
    if (reading)
        Q_EMIT opened(id, path, *reading);
    else
        Q_EMIT openFailed(id, reading.error());
}

void Keeper::download(const MessageId& id)
{
    visit().download(id, [this](const MessageId& wanted) { return archive_.deliver(keyOf(wanted)); });
}

void Keeper::takeDownload(const MessageId& id, const store::Saved& saved)
{
    if (!id.lasts())
        unlasting_.insert(id, saved);
    Q_EMIT archived(id);
    for (const QString& to : exports_.take(id))
        exportSaved(saved, to);
    readOut(id, saved.path);
}

void Keeper::saveMessage(const MessageId& id, const QString& to)
{
    if (const auto saved = copyOf(id)) {
        exportSaved(*saved, to);
        return;
    }
    exports_[id].append(to);
    download(id);
}

void Keeper::exportSaved(const store::Saved& saved, const QString& to)
{
    const auto done = archive_.exportTo(saved, to, store::Existing::Replace);
    if (done)
        Q_EMIT fileSaved(to);
    else
        Q_EMIT fileFailed(done.error());
}

void Keeper::saveAttachment(const QString& message, int index, const QString& to)
{
    const auto done = saveAttachmentAs(message, index, to);
    if (done)
        Q_EMIT fileSaved(to);
    else
        Q_EMIT fileFailed(done.error());
}

void Keeper::exportMessages(const QList<MessageId>&, const QString&, ExportForm)
{
    Q_EMIT fileFailed({base::Fault::NotSupported, QStringLiteral("export"), {}});
}

void Keeper::readHistory()
{
    Q_EMIT historyRead({});
}

void Keeper::stop()
{
    if (visit_)
        visit_->stop();
}

void Keeper::setMarks(const QList<MessageId>& ids, bool marked)
{
    restoreMarks();
    QSet<store::Mark> marks = marks_;
    for (const MessageId& id : ids) {
        if (marked)
            marks.insert({id.uid, id.copy});
        else
            marks.remove({id.uid, id.copy});
    }
    storeMarks(marks);
}

void Keeper::storeMarks(const QSet<store::Mark>& marks)
{
    marks_ = marks;
    if (const auto done = markFile_.save(marks_); !done)
        Q_EMIT fileFailed(done.error());
}

void Keeper::carryOut(const QList<DeleteOrder>& orders)
{
    visit().carryOut(orders, [this](const MessageId& id) { return archive_.proves(keyOf(id)); });
}

// What the server accepted needs no mark any more. Everything else keeps it: the next listing decides.
void Keeper::takeReceipt(const Receipt& receipt)
{
    QSet<store::Mark> marks = marks_;
    for (const Deletion& deletion : receipt.deletions) {
        if (deletion.fate == Fate::Accepted || deletion.fate == Fate::Confirmed)
            marks.remove({deletion.id.uid, deletion.id.copy});
    }
    if (marks != marks_)
        storeMarks(marks);
    Q_EMIT carriedOut(receipt);
}

void Keeper::leave()
{
    if (visit_)
        visit_->leave();
    else
        Q_EMIT left();
}

std::optional<store::Saved> Keeper::copyOf(const MessageId& id) const
{
    if (const auto found = unlasting_.constFind(id); found != unlasting_.constEnd())
        return *found;
    return archive_.find(keyOf(id));
}

store::MessageKey Keeper::keyOf(const MessageId& id) const
{
    return {account_.key(), id.uid, id.copy};
}

} // namespace visit
