// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks of a mailbox, and how the visit as a whole goes. Single messages: desk_messages.cpp;
// deletions and news: desk_news.cpp.
#include "ui/desk.h"

#include "ui/sentences.h"

namespace ui {

using mailbox::MessageId;

namespace {

// Going back and forth between a few messages asks the server once for each.
constexpr int previewsKept = 16 * 1024 * 1024; // octets of all of them; one has pop3::Limits::preview at most

} // namespace

Desk::Desk(std::unique_ptr<visit::Counter> counter, Options options, QObject* parent)
    : QObject(parent)
    , counter_(std::move(counter))
    , options_(std::move(options))
    , previews_(previewsKept)
{
    followVisit();
    followMessages();
    followDeeds();
    followProtections();
    followAttachments();
    followLine();
    connect(&mailbox_, &mailbox::HeaderModel::marksChanged, counter_.get(), &visit::Counter::setMarks);
    connect(&mailbox_, &mailbox::HeaderModel::marksChanged, this,
            [this](const QList<MessageId>& ids, bool marked) {
                const QSet<MessageId> changed(ids.begin(), ids.end());
                if (marked)
                    spared_.subtract(changed);
                else
                    spared_.unite(changed);
            });
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
    connect(counter, &visit::Counter::remembered, this, &Desk::takeRemembered);
    connect(counter, &visit::Counter::counted, this, &Desk::takeCount);
    connect(counter, &visit::Counter::listed, this, &Desk::takeListing);
    connect(counter, &visit::Counter::checked, this, [this] {
        showHeaders();
        planCleanUp();
        tellSaved();
        Q_EMIT changed();
        Q_EMIT checked();
    });
    connect(counter, &visit::Counter::failed, this, &Desk::takeFailure);
    connect(counter, &visit::Counter::left, this, &Desk::left);
}

void Desk::begin()
{
    counter_->recall();
    check();
}

void Desk::check()
{
    trouble_.reset();
    proposal_.reset();
    headers_ = {};
    ++plans_;
    forgetUnsaved();
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
    open(std::exchange(wanted_, {}));
    if (page_.kind == Page::Kind::Failed && page_.error && page_.error->fault == base::Fault::PasswordMissing)
        look(page_.id);
}

void Desk::giveUpSigningOn()
{
    wantsPassword_ = false;
    for (const MessageId& id : std::exchange(wanted_, {}))
        Q_EMIT openingFailed(id);
    Q_EMIT changed();
}

// What was listed long ago is shown until the server says what is there now; never afterwards.
void Desk::takeRemembered(const mailbox::PackedRows& rows, const QDateTime& visited)
{
    if (wasChecked_)
        return;
    const qint64 octets = rows.octets();
    const qsizetype messages = rows.size();
    mailbox_.take(rows);
    if (!visited.isValid()) {
        Q_EMIT changed();
        return; // the newest; all of them follow
    }
    asOf_ = visited;
    messages_ = messages;
    octets_ = octets;
    tellSaved();
    Q_EMIT changed();
}

// The count comes before the list it belongs to: while an old list is shown, the old count stays beside it.
void Desk::takeCount(qint64 messages, qint64 octets)
{
    counted_ = {messages, octets};
    if (asOf_.isValid())
        return;
    messages_ = messages;
    octets_ = octets;
    wasChecked_ = true;
    Q_EMIT changed();
}

void Desk::takeListing(const mailbox::PackedRows& rows)
{
    asOf_ = {};
    if (counted_)
        takeCount(counted_->first, counted_->second);
    showHeaders();
    mailbox_.setRows(rows);
    notePageGone();
}

void Desk::stop()
{
    counter_->stop();
}

void Desk::resume()
{
    trouble_.reset();
    counter_->resume();
    Q_EMIT changed();
}

bool Desk::mayResume() const
{
    const bool rests =
        stage_ == visit::Stage::Ready || stage_ == visit::Stage::Away || stage_ == visit::Stage::Reading;
    return headers_.known < headers_.wanted && rests && !wantsPassword_;
}

void Desk::saveMessage(const MessageId& id, const QString& to)
{
    askFirst({id}, [this, id, to] { counter_->saveMessage(id, to); });
}

void Desk::exportMessages(const QList<MessageId>& ids, const QString& to, visit::ExportForm form)
{
    askFirst(ids, [this, ids, to, form] { counter_->exportMessages(ids, to, form); });
}

void Desk::readHistory()
{
    counter_->readHistory();
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

void Desk::takeFailure(const base::Error& error)
{
    // A refused password is never tried again by itself.
    if (error.fault == base::Fault::LoginRefused || error.fault == base::Fault::MechanismRefused ||
        error.fault == base::Fault::PasswordMissing)
        options_.hasPassword = false;
    showTrouble(error);
}

void Desk::showTrouble(const base::Error& error, const QString& headline)
{
    trouble_ = error;
    headline_ = headline;
    Q_EMIT changed();
}

} // namespace ui
