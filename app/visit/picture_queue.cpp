// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/picture_queue.h"

#include "net/web_fetch.h"
#include "visit/picture_loader.h"

#include <QUrl>

#include <algorithm>

namespace visit {

using base::Error;
using base::Fault;

PictureQueue::PictureQueue(net::WebRules rules, QObject* parent)
    : QObject(parent)
    , rules_(std::move(rules))
{}

PictureQueue::~PictureQueue()
{
    for (net::WebFetch* fetch : running_.keys())
        fetch->disconnect(this);
}

void PictureQueue::load(quint64 ticket, const QStringList& urls)
{
    const QStringList first = urls.first(std::min<qsizetype>(urls.size(), PictureLoader::most));
    due_[ticket] = urls.size();
    for (const QString& url : first)
        waiting_.push_back({ticket, url, QUrl(url).host()});
    for (const QString& url : urls.sliced(first.size())) {
        Q_EMIT failed(ticket, url, {Fault::TooManyPictures, QString::number(PictureLoader::most), {}});
        count(ticket);
    }
    if (urls.isEmpty()) {
        due_.remove(ticket);
        Q_EMIT finished(ticket);
    }
    startNext();
}

void PictureQueue::cancel(quint64 ticket)
{
    due_.remove(ticket);
    std::erase_if(waiting_, [&](const Job& job) { return job.ticket == ticket; });
    for (net::WebFetch* fetch : running_.keys()) {
        if (running_.value(fetch).ticket == ticket) {
            running_.remove(fetch);
            delete fetch;
        }
    }
    startNext();
}

bool PictureQueue::mayStart(const Job& job) const
{
    const auto same = std::count_if(running_.begin(), running_.end(),
                                    [&](const Job& other) { return other.host == job.host; });
    return running_.size() < atOnce && same < perHost;
}

void PictureQueue::startNext()
{
    for (;;) {
        const auto next =
            std::find_if(waiting_.begin(), waiting_.end(), [this](const Job& job) { return mayStart(job); });
        if (next == waiting_.end())
            return;
        const Job job = *next;
        waiting_.erase(next);
        start(job);
    }
}

void PictureQueue::start(const Job& job)
{
    auto* fetch = new net::WebFetch(job.url, rules_, this);
    running_.insert(fetch, job);
    connect(fetch, &net::WebFetch::loaded, this, [this, fetch, job](const QByteArray& octets) {
        Q_EMIT loaded(job.ticket, job.url, octets);
        end(fetch);
    });
    connect(fetch, &net::WebFetch::failed, this, [this, fetch, job](const Error& error) {
        Q_EMIT failed(job.ticket, job.url, error);
        end(fetch);
    });
    // From the event loop: one that fails at once would end before the next one is looked for.
    QMetaObject::invokeMethod(fetch, &net::WebFetch::start, Qt::QueuedConnection);
}

void PictureQueue::end(net::WebFetch* fetch)
{
    const Job job = running_.take(fetch);
    fetch->deleteLater();
    count(job.ticket);
    startNext();
}

void PictureQueue::count(quint64 ticket)
{
    const auto due = due_.find(ticket);
    if (due == due_.end() || --*due > 0)
        return;
    due_.erase(due);
    Q_EMIT finished(ticket);
}

} // namespace visit
