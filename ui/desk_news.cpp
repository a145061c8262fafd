// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a desk has to tell: receipts of deletions, what the keeper noticed, what clean-up proposes.
#include "ui/desk.h"

#include "ui/make_clean_up.h"
#include "ui/receipt_words.h"
#include "ui/sentences.h"

namespace ui {

using mailbox::MessageId;

namespace {

// Nobody reads through more; the latest matter.
constexpr qsizetype newsKept = 20;

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
    return base::Error{base::Fault::CommandRefused, QStringLiteral("DELE"), receipt.words};
}

} // namespace

void Desk::followDeeds()
{
    visit::Counter* const counter = counter_.get();
    connect(counter, &visit::Counter::carriedOut, this, &Desk::takeReceipt);
    connect(counter, &visit::Counter::settled, this, &Desk::takeSettled);
    connect(counter, &visit::Counter::noticed, this, &Desk::takeNotice);
    connect(counter, &visit::Counter::fileSaved, this, &Desk::fileSaved);
    connect(counter, &visit::Counter::exported, this, &Desk::exported);
    connect(counter, &visit::Counter::historyRead, this, &Desk::historyRead);
    connect(counter, &visit::Counter::fileFailed, this,
            [this](const base::Error& error) { showTrouble(error); });
}

void Desk::takeReceipt(const visit::Receipt& receipt)
{
    QList<MessageId> deleted;
    for (const visit::Deletion& deletion : receipt.deletions) {
        if (happened(deletion))
            deleted.append(deletion.id);
    }
    const qsizetype kept = receipt.deletions.size() - deleted.size();
    troubleRows(receipt);
    dropDeleted(deleted);
    const QString words = receiptWords(tallyOf(receipt), receipt.settled);
    if (!deleted.isEmpty())
        tellOfReceipt(words);
    trouble_ = kept > 0 || receipt.deletions.isEmpty() ? reasonIn(receipt) : std::nullopt;
    headline_ = deleted.isEmpty() ? words : QString();
    Q_EMIT changed();
    Q_EMIT carriedOut(trouble_ ? std::max(int(kept), 1) : 0);
}

void Desk::takeSettled(const visit::Receipt& receipt)
{
    const Tally tally = tallyOf(receipt);
    const QString words = receiptWords(tally, receipt.settled);
    troubleRows(receipt);
    if (tally.keptByServer + tally.keptByUs == 0) {
        tellOfReceipt(words);
        return;
    }
    news_.removeIf([](const News& news) { return news.kind == News::Kind::Receipt; });
    base::Error reason = reasonIn(receipt).value_or(base::Error{base::Fault::StillThere, {}, {}});
    if (reason.serverWords.isEmpty())
        reason.serverWords = receipt.words;
    showTrouble(reason, words);
}

void Desk::troubleRows(const visit::Receipt& receipt)
{
    for (const visit::Deletion& deletion : receipt.deletions) {
        if (!happened(deletion))
            mailbox_.setTrouble(deletion.id, deletion.error ? lineFor(*deletion.error) : QString());
    }
}

// One line for the latest deletion: "accepted" gives way to "gone, confirmed".
void Desk::tellOfReceipt(const QString& words)
{
    news_.removeIf([](const News& news) { return news.kind == News::Kind::Receipt; });
    news_.append({News::Kind::Receipt, words, tr("Mailbox > History tells of every message.")});
    Q_EMIT changed();
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

void Desk::takeNotice(const visit::Notice& notice)
{
    const Words words = wordsFor(notice);
    news_.removeIf([&](const News& news) { return news.happened == words.happened; });
    news_.append({News::Kind::Notice, words.happened, words.advice});
    if (news_.size() > newsKept)
        news_.removeFirst();
    Q_EMIT changed();
}

void Desk::dismissNews()
{
    if (!news_.isEmpty())
        news_.removeFirst();
    Q_EMIT changed();
}

void Desk::setCleanUp(const CleanUpHabit& habit)
{
    options_.cleanUp = habit;
    if (!habit.propose)
        dismissProposal();
}

void Desk::dismissProposal()
{
    proposal_.reset();
    Q_EMIT changed();
}

void Desk::planCleanUp()
{
    proposal_.reset();
    if (!options_.cleanUp.propose || !options_.remote)
        return;
    makeCleanUp(mailbox_.rows(), this,
                [this, visit = ++plans_](const std::shared_ptr<const mailbox::CleanUp>& made) {
                    if (visit != plans_ || !options_.cleanUp.propose)
                        return;
                    const auto plan = made->plan(options_.cleanUp.rules, QDateTime::currentDateTimeUtc());
                    takePlan({made->idsOf(plan), plan.freed});
                });
}

void Desk::takePlan(const Proposal& proposal)
{
    if (!options_.cleanUp.withoutAsking) {
        if (!proposal.ids.isEmpty())
            proposal_ = proposal;
        Q_EMIT changed();
        return;
    }
    QList<MessageId> ids = proposal.ids;
    ids.removeIf([this](const MessageId& id) {
        return spared_.contains(id) || unsaved_.contains(id) || !mailbox_.find(id);
    });
    const int marked = mailbox_.setMarked(ids, true);
    if (marked == 0)
        return;
    news_.removeIf([](const News& news) { return news.kind == News::Kind::CleanUp; });
    news_.append({News::Kind::CleanUp, tr("Clean-up marked %1.", "3 messages").arg(messagesText(marked)),
                  tr("They are deleted when you leave, and you are asked before. Edit > Undo takes the marks "
                     "away.")});
    Q_EMIT changed();
}

} // namespace ui
