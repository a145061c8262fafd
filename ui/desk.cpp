// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk.h"

#include "ui/sentences.h"

namespace ui {

using mailbox::MessageId;

namespace {

// Going back and forth between a few messages asks the server once for each.
constexpr int previewsKept = 50;

bool wasStopped(const base::Error& error)
{
    return error.fault == base::Fault::Stopped;
}

bool happened(const visit::Deletion& deletion)
{
    return deletion.fate == visit::Fate::Accepted || deletion.fate == visit::Fate::Confirmed;
}

// Why something was kept. A server that says nothing at all has at least refused to delete.
std::optional<base::Error> reasonIn(const visit::Receipt& receipt)
{
    for (const visit::Deletion& deletion : receipt.deletions) {
        if (!happened(deletion) && deletion.error)
            return deletion.error;
    }
    if (receipt.error || receipt.deletions.isEmpty())
        return receipt.error;
    return base::Error{base::Fault::CommandRefused, QStringLiteral("DELE"), {}};
}

} // namespace

Desk::Desk(std::unique_ptr<visit::Counter> counter, Options options, QObject* parent)
    : QObject(parent)
    , counter_(std::move(counter))
    , options_(std::move(options))
    , previews_(previewsKept)
{
    followVisit();
    followMessages();
    connect(&mailbox_, &mailbox::HeaderModel::marksChanged, counter_.get(), &visit::Counter::setMarks);
}

Desk::~Desk() = default;

void Desk::followVisit()
{
    visit::Counter* const counter = counter_.get();
    connect(counter, &visit::Counter::stageChanged, this, [this](visit::Stage stage) {
        stage_ = stage;
        Q_EMIT changed();
    });
    connect(counter, &visit::Counter::linkChanged, this, [this](const visit::Link& link) {
        link_ = link;
        Q_EMIT changed();
    });
    connect(counter, &visit::Counter::counted, this, [this](qint64 messages, qint64 octets) {
        messages_ = messages;
        octets_ = octets;
        wasChecked_ = true;
        Q_EMIT changed();
    });
    connect(counter, &visit::Counter::checked, this, [this] {
        Q_EMIT changed();
        Q_EMIT checked();
    });
    connect(counter, &visit::Counter::failed, this, &Desk::takeFailure);
    connect(counter, &visit::Counter::carriedOut, this, &Desk::takeReceipt);
    connect(counter, &visit::Counter::left, this, &Desk::left);
}

void Desk::followMessages()
{
    visit::Counter* const counter = counter_.get();
    connect(counter, &visit::Counter::marksRestored, &mailbox_, &mailbox::HeaderModel::restoreMarks);
    connect(counter, &visit::Counter::listed, &mailbox_, &mailbox::HeaderModel::setRows);
    connect(counter, &visit::Counter::headersArrived, &mailbox_, &mailbox::HeaderModel::apply);
    connect(counter, &visit::Counter::archived, this,
            [this](const MessageId& id) { mailbox_.setSaved({id}, true); });
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
    connect(counter, &visit::Counter::fileSaved, this, &Desk::fileSaved);
    connect(counter, &visit::Counter::fileFailed, this, &Desk::showTrouble);
}

void Desk::check()
{
    trouble_.reset();
    wantsPassword_ = !options_.hasPassword;
    if (!wantsPassword_)
        counter_->check();
    Q_EMIT changed();
}

void Desk::signOn(const base::Secret& password)
{
    options_.hasPassword = true;
    counter_->setPassword(password);
    check();
}

void Desk::giveUpSigningOn()
{
    wantsPassword_ = false;
    Q_EMIT changed();
}

void Desk::look(const MessageId& id)
{
    if (page_.id == id && page_.kind == Page::Kind::Whole)
        return;
    const mailbox::Row* row = mailbox_.find(id);
    if (!row)
        return;
    if (const mail::Reading* known = previews_.object(id); known && !row->saved) {
        turnTo({Page::Kind::Preview, id, *known, {}, {}, 0});
        return;
    }
    Page page{Page::Kind::Waiting, id, {}, {}, {}, 0};
    page.reading.summary = row->summary;
    turnTo(std::move(page));
    counter_->look(id);
}

void Desk::open(const QList<MessageId>& ids)
{
    for (const MessageId& id : ids) {
        if (downloads_.contains(id) || (page_.id == id && page_.kind == Page::Kind::Whole))
            continue;
        downloads_.insert(id);
        counter_->open(id);
    }
    progress_.messages = int(downloads_.size());
    Q_EMIT changed();
}

void Desk::stop()
{
    counter_->stop();
}

void Desk::mark(const QList<MessageId>& ids, bool marked)
{
    const bool undeletable = marked && !ids.isEmpty() && !ids.first().lasts();
    if (mailbox_.setMarked(ids, marked) == 0 && undeletable)
        showTrouble({base::Fault::UidlUnsupported, {}, {}});
}

void Desk::saveMessage(const MessageId& id, const QString& to)
{
    counter_->saveMessage(id, to);
}

void Desk::saveAttachment(int index, const QString& to)
{
    if (page_.kind == Page::Kind::Whole)
        counter_->saveAttachment(page_.path, index, to);
}

void Desk::carryOut(const QList<visit::DeleteOrder>& orders)
{
    trouble_.reset();
    counter_->carryOut(orders);
    Q_EMIT changed();
}

void Desk::leave()
{
    counter_->leave();
}

void Desk::dismissTrouble()
{
    trouble_.reset();
    Q_EMIT changed();
}

bool Desk::isBusy() const
{
    return stage_ != visit::Stage::Away && stage_ != visit::Stage::Ready;
}

void Desk::takePreview(const MessageId& id, const mail::Reading& beginning)
{
    previews_.insert(id, new mail::Reading(beginning));
    if (page_.id != id || page_.kind == Page::Kind::Whole)
        return;
    mailbox_.setOpened(id);
    turnTo({Page::Kind::Preview, id, beginning, {}, {}, 0});
}

void Desk::takePreviewFailure(const MessageId& id, const base::Error& error)
{
    // A server without TOP, or a lost line, is no trouble of this message.
    if (error.fault == base::Fault::MessageGone || error.fault == base::Fault::CommandRefused)
        mailbox_.setTrouble(id, lineFor(error));
    if (page_.id == id && page_.kind == Page::Kind::Waiting)
        turnTo({Page::Kind::Failed, id, page_.reading, {}, error, 0});
}

void Desk::takeWhole(const MessageId& id, const QString& path, const mail::Reading& reading)
{
    endDownload(id);
    mailbox_.setTrouble(id, {});
    if (page_.id != id)
        return;
    mailbox_.setOpened(id);
    turnTo({Page::Kind::Whole, id, reading, path, {}, 0});
}

void Desk::takeOpenFailure(const MessageId& id, const base::Error& error)
{
    endDownload(id);
    if (wasStopped(error))
        return;
    if (error.fault == base::Fault::MessageGone)
        mailbox_.setGone(id);
    mailbox_.setTrouble(id, lineFor(error));
    if (page_.id == id && page_.kind == Page::Kind::Waiting)
        turnTo({Page::Kind::Failed, id, page_.reading, {}, error, 0});
    showTrouble(error);
}

void Desk::endDownload(const MessageId& id)
{
    downloads_.remove(id);
    progress_ = {int(downloads_.size()), 0, 0};
    Q_EMIT changed();
}

void Desk::takeFailure(const base::Error& error)
{
    // A refused password is never tried again by itself.
    if (error.fault == base::Fault::LoginRefused || error.fault == base::Fault::PasswordMissing)
        options_.hasPassword = false;
    showTrouble(error);
}

void Desk::showTrouble(const base::Error& error)
{
    trouble_ = error;
    Q_EMIT changed();
}

void Desk::takeReceipt(const visit::Receipt& receipt)
{
    QList<MessageId> deleted;
    int kept = 0;
    for (const visit::Deletion& deletion : receipt.deletions) {
        if (happened(deletion)) {
            deleted.append(deletion.id);
            continue;
        }
        ++kept;
        mailbox_.setTrouble(deletion.id, deletion.error ? lineFor(*deletion.error) : QString());
    }
    dropDeleted(deleted);
    trouble_ = kept > 0 || receipt.deletions.isEmpty() ? reasonIn(receipt) : std::nullopt;
    Q_EMIT changed();
    Q_EMIT carriedOut(trouble_ ? std::max(kept, 1) : 0);
}

// The listing is old now, and a new one would cost a sign-on: the few that are gone are simply taken out.
void Desk::dropDeleted(const QList<MessageId>& ids)
{
    for (const MessageId& id : ids) {
        if (const mailbox::Row* row = mailbox_.find(id)) {
            --messages_;
            octets_ -= row->octets;
        }
    }
    mailbox_.drop(ids);
    if (ids.contains(page_.id))
        turnTo({});
}

void Desk::turnTo(Page page)
{
    page_ = std::move(page);
    const mailbox::Row* row = mailbox_.find(page_.id);
    page_.number = row ? row->number : 0;
    Q_EMIT pageChanged();
}

} // namespace ui
