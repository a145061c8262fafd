// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/archive_index.h"

#include "mail/reading.h"
#include "store/maildir_name.h"
#include "store/search_words.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
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

ArchiveIndex::ArchiveIndex(QString folder, QString mailbox, const std::atomic<quint64>& latest)
    : folder_(std::move(folder))
    , mailbox_(std::move(mailbox))
    , latest_(latest)
    , next_(new QTimer(this))
    , later_(new QTimer(this))
{
    later_->setSingleShot(true);
    later_->setInterval(pause);
    connect(next_, &QTimer::timeout, this, &ArchiveIndex::work);
    connect(later_, &QTimer::timeout, this, &ArchiveIndex::catchUp);
}

ArchiveIndex::~ArchiveIndex() = default;

QString ArchiveIndex::path() const
{
    return folder_ + QStringLiteral("/search.sqlite");
}

bool ArchiveIndex::isReady()
{
    if (index_)
        return true;
    auto opened = store::SearchIndex::open(path());
    if (!opened) {
        qCWarning(finding) << "no index:" << opened.error().subject;
        return false;
    }
    index_ = std::move(*opened);
    if (index_->wasDamaged())
        qCWarning(finding) << "the index was damaged and is made anew";
    return true;
}

void ArchiveIndex::give(const MessageId& saved)
{
    if (saved.lasts())
        ids_.insert(store::MessageKey{mailbox_, saved.uid, saved.copy}.digest(), saved);
}

void ArchiveIndex::know(const QList<MessageId>& saved)
{
    ids_.clear();
    ids_.reserve(saved.size());
    for (const MessageId& id : saved)
        give(id);
    recovered_ = false;
    catchUp();
}

void ArchiveIndex::follow(const MessageId& saved)
{
    give(saved);
    next_->stop();
    later_->start();
}

/// Holds the index against the archive.
void ArchiveIndex::catchUp()
{
    later_->stop();
    if (!isReady())
        return;
    QHash<QByteArray, qint64> known = takeKnown();
    if (!index_)
        return;
    pending_.clear();
    for (const char* folder : {"/Maildir/cur", "/Maildir/new"})
        takeFolder(folder_ + QLatin1String(folder), known);
    const QList<qint64> vanished = known.values();
    for (const qint64 number : vanished)
        messages_.remove(number);
    if (const auto done = index_->takeOut(vanished); !done)
        return recover(done.error());
    const auto stale = index_->isStale();
    if (stale && *stale)
        return recover({base::Fault::LedgerDamaged, path(), {}}); // more dead than living
    tellAttachments();
    next_->start(0);
}

/// What is in the index, by the names of its files.
QHash<QByteArray, qint64> ArchiveIndex::takeKnown()
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

/// Takes what is there out of `known`: what is left then is gone.
void ArchiveIndex::takeFolder(const QString& folder, QHash<QByteArray, qint64>& known)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString name = files.fileName();
        if (known.remove(store::SearchIndex::nameOf(name)) == 0 && store::parseName(name))
            pending_.append(file);
    }
}

void ArchiveIndex::work()
{
    QElapsedTimer clock;
    clock.start();
    QThread* const thread = QThread::currentThread();
    if (!pending_.isEmpty() && !thread->isInterruptionRequested())
        thread->setPriority(QThread::IdlePriority); // until somebody searches
    while (!pending_.isEmpty() && clock.elapsed() < slice && !thread->isInterruptionRequested()) {
        if (!readOne())
            return;
    }
    if (pending_.isEmpty() || unkept_ >= keptTogether)
        settle();
}

/// False: the index is gone.
bool ArchiveIndex::readOne()
{
    const QString file = pending_.takeLast();
    const auto name = store::parseName(QFileInfo(file).fileName());
    const auto reading = mail::readFile(file);
    if (!name || !reading)
        return true; // moved meanwhile: the next time
    store::SearchIndex::Known message{0, store::SearchIndex::nameOf(QFileInfo(file).fileName()), name->key,
                                      hasFiles(*reading)};
    const auto number = index_->add(message, textOf(*reading));
    if (!number) {
        recover(number.error());
        return false;
    }
    ++unkept_;
    const auto id = ids_.constFind(name->key);
    if (id == ids_.constEnd())
        return true;
    messages_.insert(*number, *id);
    if (message.attachments)
        attachments_.append(*id);
    if (++sinceSearch_ % worthTelling == 0)
        Q_EMIT grew();
    return true;
}

void ArchiveIndex::settle()
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

void ArchiveIndex::tellAttachments()
{
    if (!attachments_.isEmpty())
        Q_EMIT attachmentsSeen(std::exchange(attachments_, {}));
}

/// Once: what fails again then fails for another reason than its own damage.
void ArchiveIndex::recover(const base::Error& error)
{
    qCWarning(finding) << "the index is given up:" << error.subject;
    next_->stop();
    pending_.clear();
    messages_.clear();
    index_.reset();
    unkept_ = 0;
    if (error.fault != base::Fault::LedgerDamaged || std::exchange(recovered_, true))
        return;
    store::SearchIndex::remove(path());
    later_->start();
}

void ArchiveIndex::search(quint64 ticket, const TextQuery& query)
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
