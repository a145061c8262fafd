// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Messages as files: looked at, downloaded into the archive, saved elsewhere. Which copy is shown: see
// keeper_copies.cpp.

#include "visit/export.h"
#include "visit/keeper.h"

#include <algorithm>

namespace visit {

using base::Error;
using mailbox::MessageId;

void Keeper::look(const MessageId& id)
{
    if (const auto error = obstacle())
        Q_EMIT previewFailed(id, *error);
    else if (showHere(id))
        return;
    else if (account_.slowOrCostly)
        Q_EMIT held(id);
    else if (!showSaved(id))
        visit().preview(id, firstLines);
}

void Keeper::lookAhead(const MessageId& id)
{
    if (!visit_ || !books_)
        return;
    const bool known = ahead_.contains(id) || peeks_.contains(id);
    const bool useful = !id.uid.isEmpty() && !known && !account_.slowOrCostly && !copyOf(id);
    visit_->lookAhead(useful ? id : MessageId());
}

void Keeper::keepAhead(const MessageId& id, const QByteArray& octets, const Peek& peek)
{
    keepBeginning(id, octets);
    ahead_.insert(id, peek);
}

/// What came ahead, as if it had just come; nobody had looked at it before.
bool Keeper::showAhead(const MessageId& id)
{
    const auto peek = ahead_.constFind(id);
    const QByteArray* octets = beginnings_.object(id);
    if (peek == ahead_.constEnd() || !octets)
        return false;
    peeks_.insert(id, *peek);
    books_->notePreviewed(id);
    tellBeginning(id, *octets, ahead_.take(id));
    visit().stay();
    return true;
}

/// Without any wire.
bool Keeper::showHere(const MessageId& id)
{
    if (const auto sound = soundOf(copiesOf(id))) {
        readOut(id, sound->path);
        return true;
    }
    return showAhead(id);
}

void Keeper::lookFurther(const MessageId& id)
{
    const int lines = peeks_.contains(id) ? nextLines(peeks_.value(id)) : firstLines;
    if (const auto error = obstacle())
        Q_EMIT previewFailed(id, *error);
    else if (lines > 0)
        visit().preview(id, lines);
}

void Keeper::takePreview(const MessageId& id, const mail::Reading& beginning, Peek peek)
{
    const Peek before = peeks_.value(id);
    if (peek.lines > before.lines && peek.received <= before.received)
        peek.more = false; // a server that gives no more, however much is asked for
    ahead_.remove(id);
    peeks_.insert(id, peek);
    books_->notePreviewed(id);
    if (charsets_.value(id).isEmpty())
        Q_EMIT previewed(id, beginning, peek);
    else
        rereadPreview(id);
}

/// The same octets in the charset that the person chose.
void Keeper::rereadPreview(const MessageId& id)
{
    const Peek peek = peeks_.value(id);
    const QByteArray* octets = beginnings_.object(id);
    if (!octets && account_.slowOrCostly) {
        Q_EMIT held(id);
        return;
    }
    if (!octets) { // too long ago
        visit().preview(id, std::max(peek.lines, firstLines));
        return;
    }
    tellBeginning(id, *octets, peek);
}

void Keeper::tellBeginning(const MessageId& id, const QByteArray& octets, const Peek& peek)
{
    mail::ReadOptions options = readOptions(id);
    options.announced = peek.whole ? peek.received : peek.announced;
    Q_EMIT previewed(id, mail::readBeginning(octets, options), peek);
}

void Keeper::keepBeginning(const MessageId& id, const QByteArray& octets)
{
    beginnings_.insert(id, new QByteArray(octets), octets.size());
}

void Keeper::reread(const MessageId& id, const QByteArray& charset)
{
    charsets_[id] = charset;
    if (const auto error = obstacle())
        Q_EMIT previewFailed(id, *error);
    else if (!showSaved(id))
        rereadPreview(id);
}

void Keeper::readSource(const MessageId& id)
{
    const QByteArray* octets = beginnings_.object(id);
    Q_EMIT sourceRead(id, octets ? *octets : QByteArray());
}

/// What its own server wrote into a message is believed: see mail::trustSignsOf().
mail::ReadOptions Keeper::readOptions(const MessageId& id) const
{
    return {.charset = charsets_.value(id), .ownServer = account_.host};
}

void Keeper::open(const MessageId& id)
{
    if (const auto error = obstacle())
        Q_EMIT openFailed(id, *error);
    else if (!showSaved(id))
        download(id);
}

void Keeper::readOut(const MessageId& id, const QString& path)
{
    const auto reading = mail::readFile(path, readOptions(id));
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
    books_->noteSaved(id, saved);
    if (const QList<store::Saved> damaged = damaged_.take(id); id.lasts())
        putAside(damaged);
    Q_EMIT archived(id);
    for (const QString& to : exports_.take(id))
        exportSaved(saved, to);
    readOut(id, saved.path);
    advanceExports(id, true);
}

void Keeper::takeDownloadFailure(const MessageId& id, const Error& error)
{
    exports_.remove(id);
    Q_EMIT openFailed(id, error);
    showDamaged(id);
    advanceExports(id, false);
}

void Keeper::saveMessage(const MessageId& id, const QString& to)
{
    if (const auto error = obstacle()) {
        Q_EMIT openFailed(id, *error);
        return;
    }
    const QList<store::Saved> copies = copiesOf(id);
    if (const auto saved = soundOf(copies)) {
        exportSaved(*saved, to);
        return;
    }
    exports_[id].append(to);
    if (copies.isEmpty())
        download(id);
    else
        fetchAnew(id, copies);
}

void Keeper::exportSaved(const store::Saved& saved, const QString& to)
{
    const auto done = archive_.exportTo(saved, to, store::Existing::Replace);
    if (done)
        Q_EMIT fileSaved(to);
    else
        Q_EMIT fileFailed(done.error());
}

void Keeper::exportMessages(const QList<MessageId>& ids, const QString& to, ExportForm form)
{
    if (const auto error = obstacle()) {
        Q_EMIT fileFailed(*error);
        return;
    }
    Export wanted{ids, {}, to, form};
    for (const MessageId& id : ids) {
        if (!copyOf(id))
            wanted.awaited.insert(id);
    }
    if (wanted.awaited.isEmpty()) {
        writeExport(wanted);
        return;
    }
    const QSet<MessageId> awaited = wanted.awaited;
    manyExports_.push_back(std::move(wanted));
    for (const MessageId& id : awaited)
        download(id);
}

void Keeper::advanceExports(const MessageId& id, bool arrived)
{
    for (Export& wanted : manyExports_) {
        if (wanted.awaited.remove(id) && !arrived)
            wanted.ids.removeAll(id); // openFailed() told why
    }
    const auto ready = std::stable_partition(manyExports_.begin(), manyExports_.end(),
                                             [](const Export& wanted) { return !wanted.awaited.isEmpty(); });
    const std::vector<Export> complete(std::make_move_iterator(ready),
                                       std::make_move_iterator(manyExports_.end()));
    manyExports_.erase(ready, manyExports_.end());
    for (const Export& wanted : complete)
        writeExport(wanted);
}

void Keeper::writeExport(const Export& wanted)
{
    QList<ExportItem> items;
    for (const MessageId& id : wanted.ids) {
        if (const auto copy = copyOf(id))
            items.append({mail::summarizeFile(copy->path).value_or(mail::Summary()), sourceOf(*copy)});
    } // one that another program took out of the archive just now is missing in the count
    if (items.isEmpty()) { // openFailed() told of each; what lies there already stays
        Q_EMIT exported(0, wanted.to);
        return;
    }
    const auto written = exportAll(items, wanted.to, wanted.form);
    if (!written) {
        Q_EMIT fileFailed(written.error());
        return;
    }
    for (const ExportFailure& failure : written->failures)
        Q_EMIT fileFailed(failure.error);
    Q_EMIT exported(written->messages, wanted.to);
}

void Keeper::stop()
{
    if (visit_)
        visit_->stop();
}

} // namespace visit
