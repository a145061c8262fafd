// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Single messages on a desk: looked at, opened, marked, and what comes of it. Previews: desk_previews.cpp.
#include "ui/desk.h"

#include "ui/sentences.h"

#include <chrono>

namespace ui {

using mailbox::MessageId;

namespace {

using namespace std::chrono_literals;

// Each batch of headers costs a pass over all rows: batches that come at an even pace would cost the square
// of what a mailbox holds. Of very many messages they are gathered for as long as an eye does not mind.
constexpr int manyMessages = 200'000;
constexpr auto gatheringTime = 250ms;

bool wasStopped(const base::Error& error)
{
    return error.fault == base::Fault::Stopped;
}

QString unsavedHeadline(qsizetype messages)
{
    return messages == 1
               ? Desk::tr("1 message could not be saved and stays on the server")
               : Desk::tr("%1 messages could not be saved and stay on the server").arg(numberText(messages));
}

} // namespace

void Desk::followMessages()
{
    gathering_.setSingleShot(true);
    gathering_.setInterval(gatheringTime);
    connect(&gathering_, &QTimer::timeout, this, &Desk::showHeaders);
    visit::Counter* const counter = counter_.get();
    connect(counter, &visit::Counter::marksRestored, &mailbox_, &mailbox::HeaderModel::restoreMarks);
    connect(counter, &visit::Counter::headersArrived, this, &Desk::takeHeaders);
    connect(counter, &visit::Counter::headersProgressed, this, [this](qint64 known, qint64 wanted) {
        headers_ = {known, wanted};
        Q_EMIT changed();
    });
    connect(counter, &visit::Counter::archived, this, &Desk::takeArchived);
    connect(counter, &visit::Counter::previewed, this, &Desk::takePreview);
    connect(counter, &visit::Counter::previewFailed, this, &Desk::takePreviewFailure);
    connect(counter, &visit::Counter::downloadProgressed, this,
            [this](const MessageId&, qint64 received, qint64 octets) {
                progress_.received = received;
                progress_.octets = octets;
                Q_EMIT changed();
            });
    connect(counter, &visit::Counter::opened, this, &Desk::takeWhole);
    connect(counter, &visit::Counter::openFailed, this, &Desk::takeOpenFailure);
    connect(counter, &visit::Counter::sourceRead, this, &Desk::sourceRead);
}

bool Desk::mustSignOn(const mailbox::Row& row) const
{
    return !options_.hasPassword && !row.saved;
}

void Desk::see(const QList<MessageId>& ids)
{
    counter_->see(ids);
}

void Desk::look(const MessageId& id)
{
    if (page_.id == id && page_.kind == Page::Kind::Whole) {
        if (!around_.isEmpty())
            turnTo(Page(around_.first()));
        return;
    }
    const mailbox::Row* row = mailbox_.find(id);
    if (!row)
        return;
    if (const Preview* known = knownPreview(id); known && !row->saved) {
        turnToPreview(id, *known);
        return;
    }
    if (mustSignOn(*row)) {
        turnToUnasked(*row);
        return;
    }
    if (options_.slowOrCostly && !row->saved) {
        turnToHeld(*row);
        return;
    }
    Page page{Page::Kind::Waiting, id, {}, {}, {}, 0};
    page.reading.summary = row->summary;
    turnTo(std::move(page));
    counter_->look(id);
}

// The header is known from an earlier visit; for more the server must be asked, and nobody has signed on.
void Desk::turnToUnasked(const mailbox::Row& row)
{
    Page page{Page::Kind::Failed, row.id, {}, {}, {}, 0};
    page.reading.summary = row.summary;
    page.error = base::Error{base::Fault::PasswordMissing, options_.name, {}};
    turnTo(std::move(page));
}

void Desk::fetch(const QList<MessageId>& ids)
{
    for (const MessageId& id : ids) {
        if (downloads_.contains(id) || (page_.id == id && page_.kind == Page::Kind::Whole))
            continue;
        if (const mailbox::Row* row = mailbox_.find(id); row && mustSignOn(*row)) {
            wanted_.append(id);
            continue;
        }
        downloads_.insert(id);
        counter_->open(id);
    }
    wantsPassword_ = wantsPassword_ || !wanted_.isEmpty();
    progress_.messages = int(downloads_.size());
    Q_EMIT changed();
}

void Desk::chooseCharset(const QByteArray& charset)
{
    charsets_[page_.id] = charset;
    counter_->reread(page_.id, charset);
}

void Desk::saveNested(mail::Place message, const QString& to)
{
    const int index = message.way.takeLast();
    counter_->saveAttachmentOf(message, index, to);
}

void Desk::readSource()
{
    counter_->readSource(page_.id);
}

void Desk::saveOctets(const QByteArray& octets, const QString& to)
{
    counter_->saveOctets(octets, to);
}

void Desk::mark(const QList<MessageId>& ids, bool marked)
{
    if (!marked || ids.isEmpty()) {
        mailbox_.setMarked(ids, marked);
        return;
    }
    QList<MessageId> deletable;
    for (const MessageId& id : ids) {
        if (!unsaved_.contains(id))
            deletable.append(id);
    }
    if (const qsizetype refused = ids.size() - deletable.size(); refused > 0)
        showTrouble(unsaved_.begin().value(), unsavedHeadline(unsaved_.size()));
    if (mailbox_.setMarked(deletable, true) == 0 && !ids.first().lasts())
        showTrouble({base::Fault::UidlUnsupported, {}, {}});
}

void Desk::takeHeaders(const QList<mailbox::HeaderUpdate>& headers)
{
    arrived_ += headers;
    if (mailbox_.total() < manyMessages || !gathering_.isActive())
        showHeaders();
}

void Desk::showHeaders()
{
    if (arrived_.isEmpty())
        return;
    gathering_.start();
    const QList<mailbox::HeaderUpdate> headers = std::exchange(arrived_, {});
    QList<MessageId> replaced;
    QList<MessageId> unmarked;
    for (const mailbox::HeaderUpdate& header : headers) {
        if (!header.replaced)
            continue;
        replaced.append(header.id);
        if (const mailbox::Row* row = mailbox_.find(header.id); row && row->marked)
            unmarked.append(header.id);
    }
    mailbox_.apply(headers);
    if (!unmarked.isEmpty())
        counter_->setMarks(unmarked, false);
    if (!replaced.isEmpty())
        takeReplaced(replaced);
}

void Desk::takeReplaced(const QList<MessageId>& ids)
{
    for (const MessageId& id : ids) {
        previews_.remove(id);
        forgetEnough(id);
        unsaved_.remove(id);
        spared_.remove(id);
        mailbox_.setTrouble(id,
                            tr("The server gave this message the unique id of another one. What was saved "
                               "and marked was that other message; look at this one anew."));
    }
    Q_EMIT changed();
    if (!ids.contains(page_.id))
        return;
    const MessageId shown = page_.id;
    page_ = {};
    look(shown);
}

void Desk::takeWhole(const MessageId& id, const QString& path, const mail::Reading& reading)
{
    endDownload(id);
    mailbox_.setTrouble(id, {});
    if (page_.id != id)
        return;
    mailbox_.setOpened(id);
    if (!reading.attachments.isEmpty())
        mailbox_.setWithAttachments({id});
    turnTo({Page::Kind::Whole, id, reading, path, {}, 0});
}

void Desk::takeOpenFailure(const MessageId& id, const base::Error& error)
{
    endDownload(id);
    Q_EMIT openingFailed(id);
    if (wasStopped(error))
        return;
    if (page_.id == id && page_.kind == Page::Kind::Waiting)
        turnTo({Page::Kind::Failed, id, page_.reading, {}, error, 0});
    if (options_.remote && base::blameFor(error.fault) == base::Blame::Disk) {
        takeUnsaved(id, error);
        return;
    }
    if (error.fault == base::Fault::MessageGone)
        mailbox_.setGone(id);
    mailbox_.setTrouble(id, lineFor(error));
    showTrouble(error);
}

// Nothing proves a copy of it, so that deleting it is off; the others go on, and one bar speaks for all.
void Desk::takeUnsaved(const MessageId& id, const base::Error& error)
{
    unsaved_.insert(id, error);
    forgetMarks({id});
    mailbox_.setTrouble(id, lineFor(error) + QLatin1Char(' ') +
                                tr("It stays on the server. Deleting it is off until the next check."));
    showTrouble(error, unsavedHeadline(unsaved_.size()));
}

void Desk::takeArchived(const MessageId& id)
{
    if (unsaved_.remove(id) > 0)
        mailbox_.setTrouble(id, {});
    forgetEnough(id);
    mailbox_.setSaved({id}, true);
    if (finder_)
        finder_->follow(id);
}

void Desk::forgetUnsaved()
{
    for (auto unsaved = unsaved_.cbegin(); unsaved != unsaved_.cend(); ++unsaved)
        mailbox_.setTrouble(unsaved.key(), {});
    unsaved_.clear();
}

void Desk::forgetMarks(const QList<MessageId>& ids)
{
    QList<MessageId> marked;
    for (const MessageId& id : ids) {
        if (const mailbox::Row* row = mailbox_.find(id); row && row->marked)
            marked.append(id);
    }
    mailbox_.forgetMarks(ids);
    if (!marked.isEmpty())
        counter_->setMarks(marked, false);
}

void Desk::endDownload(const MessageId& id)
{
    downloads_.remove(id);
    progress_ = {int(downloads_.size()), 0, 0};
    Q_EMIT changed();
}

void Desk::turnTo(Page page)
{
    around_.clear();
    show(std::move(page));
}

void Desk::show(Page page)
{
    page_ = std::move(page);
    const mailbox::Row* row = mailbox_.find(page_.id);
    page_.number = row ? row->number : 0;
    page_.octets = row ? row->octets : -1;
    page_.byWord = options_.slowOrCostly;
    page_.line = line_;
    checkSignatures();
    Q_EMIT pageChanged();
}

// Nobody takes a text from under a reader's eyes; what is still to come never will.
void Desk::notePageGone()
{
    const bool gone = page_.kind != Page::Kind::Nothing && !mailbox_.find(page_.id);
    if (gone == page_.gone)
        return;
    if (gone && page_.kind == Page::Kind::Waiting) {
        turnTo({});
        return;
    }
    page_.gone = gone;
    Q_EMIT pageChanged();
}

} // namespace ui
