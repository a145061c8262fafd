// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/text_index.h"

#include "store/search_words.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QThread>

#include <algorithm>
#include <chrono>

Q_LOGGING_CATEGORY(finding, "restante.find")

namespace visit {

using mailbox::MessageId;
using namespace std::chrono_literals;

namespace {

// A search waits no longer than this for what is being read; one large message may take more.
constexpr qint64 slice = 20; // ms

// What a kill costs is read once more.
constexpr int keptTogether = 1000; // messages

// Downloads come one after the other; reading them waits until there is a pause.
constexpr auto pause = 2s;

// Somebody who looks at what was found sees more of it appear, not with each message.
constexpr int worthTelling = 500; // messages

QString peopleOf(const mail::Reading& reading)
{
    QString people;
    for (const auto* all : {&reading.summary.from, &reading.summary.to, &reading.cc}) {
        for (const mail::Address& one : *all)
            people += one.name + QLatin1Char('\n') + one.address + QLatin1Char('\n');
    }
    return people;
}

store::SearchText textOf(const mail::Reading& reading)
{
    store::SearchText text{peopleOf(reading), reading.summary.subject, reading.text, {}};
    for (const mail::Attachment& attachment : reading.attachments)
        text.files += attachment.name + QLatin1Char('\n');
    return text;
}

bool hasFiles(const mail::Reading& reading)
{
    return std::any_of(reading.attachments.begin(), reading.attachments.end(),
                       [](const mail::Attachment& attachment) { return !attachment.related; });
}

} // namespace

TextIndex::TextIndex(QString path, const std::atomic<quint64>& latest)
    : path_(std::move(path))
    , latest_(latest)
    , next_(new QTimer(this))
    , later_(new QTimer(this))
{
    later_->setSingleShot(true);
    later_->setInterval(pause);
    connect(next_, &QTimer::timeout, this, &TextIndex::work);
    connect(later_, &QTimer::timeout, this, &TextIndex::catchUp);
}

TextIndex::~TextIndex() = default;

bool TextIndex::isReady()
{
    if (index_)
        return true;
    auto opened = store::SearchIndex::open(path_);
    if (!opened) {
        qCWarning(finding) << "no index:" << opened.error().subject;
        return false;
    }
    index_ = std::move(*opened);
    if (index_->wasDamaged())
        qCWarning(finding) << "the index was damaged and is made anew";
    return true;
}

void TextIndex::give(const MessageId& saved)
{
    if (const QByteArray key = keyOf(saved); !key.isEmpty())
        ids_.insert(key, saved);
}

void TextIndex::know(const QList<MessageId>& saved)
{
    ids_.clear();
    ids_.reserve(saved.size());
    for (const MessageId& id : saved)
        give(id);
    recovered_ = false;
    catchUp();
}

void TextIndex::follow(const MessageId& saved)
{
    give(saved);
    next_->stop();
    later_->start();
}

/// Holds the index against what is there.
void TextIndex::catchUp()
{
    later_->stop();
    if (!isReady())
        return;
    known_ = takeKnown();
    if (!index_)
        return;
    pending_.clear();
    list();
    const QList<qint64> vanished = std::exchange(known_, {}).values();
    for (const qint64 number : vanished)
        messages_.remove(number);
    if (const auto done = index_->takeOut(vanished); !done)
        return recover(done.error());
    const auto stale = index_->isStale();
    if (stale && *stale)
        return recover({base::Fault::LedgerDamaged, path_, {}}); // more dead than living
    tellAttachments();
    next_->start(0);
}

/// What is in the index, by the names.
QHash<QByteArray, qint64> TextIndex::takeKnown()
{
    QHash<QByteArray, qint64> known;
    messages_.clear();
    const auto read = index_->each([&](const store::SearchIndex::Known& one) {
        known.insert(one.name, one.number);
        const auto id = ids_.constFind(one.key);
        if (id == ids_.constEnd())
            return;
        messages_.insert(one.number, *id);
        if (one.attachments)
            attachments_.append(*id);
    });
    if (!read)
        recover(read.error());
    return known;
}

/// What is left in `known_` then is gone.
void TextIndex::offer(const QByteArray& name, const QString& what)
{
    if (known_.remove(name) == 0)
        pending_.append(what);
}

void TextIndex::work()
{
    QElapsedTimer clock;
    clock.start();
    QThread* const thread = QThread::currentThread();
    if (!pending_.isEmpty() && !thread->isInterruptionRequested())
        thread->setPriority(reading_); // until somebody searches
    while (!pending_.isEmpty() && clock.elapsed() < slice && !thread->isInterruptionRequested()) {
        if (!readOne())
            return;
    }
    if (pending_.isEmpty() || unkept_ >= keptTogether)
        settle();
}

/// False: the index is gone.
bool TextIndex::readOne()
{
    const std::optional<Item> item = read(pending_.takeLast());
    if (!item)
        return true;
    const store::SearchIndex::Known message{0, item->name, item->key, hasFiles(item->reading)};
    const auto number = index_->add(message, textOf(item->reading));
    if (!number) {
        recover(number.error());
        return false;
    }
    ++unkept_;
    const auto id = ids_.constFind(item->key);
    if (id == ids_.constEnd())
        return true;
    messages_.insert(*number, *id);
    if (message.attachments)
        attachments_.append(*id);
    if (++sinceSearch_ % worthTelling == 0)
        Q_EMIT grew();
    return true;
}

void TextIndex::settle()
{
    unkept_ = 0;
    if (const auto kept = index_->keep(); !kept)
        return recover(kept.error());
    tellAttachments();
    if (!pending_.isEmpty())
        return;
    next_->stop();
    QThread::currentThread()->setPriority(QThread::NormalPriority);
    if (std::exchange(sinceSearch_, 0) > 0)
        Q_EMIT grew();
}

void TextIndex::tellAttachments()
{
    if (!attachments_.isEmpty())
        Q_EMIT attachmentsSeen(std::exchange(attachments_, {}));
}

void TextIndex::close()
{
    next_->stop();
    later_->stop();
    pending_.clear();
    messages_.clear();
    index_.reset();
    unkept_ = 0;
}

void TextIndex::discard()
{
    close();
    store::SearchIndex::remove(path_);
}

/// Once: what fails again then fails for another reason than its own damage.
void TextIndex::recover(const base::Error& error)
{
    qCWarning(finding) << "the index is given up:" << error.subject;
    close();
    if (error.fault != base::Fault::LedgerDamaged || std::exchange(recovered_, true))
        return;
    store::SearchIndex::remove(path_);
    later_->start();
}

void TextIndex::search(quint64 ticket, const TextQuery& query)
{
    if (ticket != latest_ || !index_) // somebody typed on
        return;
    sinceSearch_ = 0;
    QList<MessageId> messages;
    const QString search = store::searchFor(query.words, query.unwanted);
    if (!search.isEmpty()) {
        const auto numbers = index_->find(search);
        if (!numbers)
            return recover(numbers.error());
        for (const qint64 number : *numbers) {
            if (const auto id = messages_.constFind(number); id != messages_.constEnd())
                messages.append(*id);
        }
    }
    Q_EMIT found(ticket, messages);
}

} // namespace visit
