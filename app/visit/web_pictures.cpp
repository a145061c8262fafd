// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/web_pictures.h"

#include "visit/picture_queue.h"

namespace visit {

WebPictures::WebPictures(net::WebRules rules, QObject* parent)
    : PictureLoader(parent)
    , rules_(std::move(rules))
{}

WebPictures::~WebPictures()
{
    thread_.quit();
    thread_.wait(); // nothing in it ever waits
}

quint64 WebPictures::load(const QStringList& urls)
{
    begin();
    const quint64 ticket = ++last_;
    awaited_.insert(ticket);
    QMetaObject::invokeMethod(
        queue_, [queue = queue_, ticket, urls] { queue->load(ticket, urls); }, Qt::QueuedConnection);
    return ticket;
}

void WebPictures::cancel(quint64 ticket)
{
    if (!awaited_.remove(ticket))
        return;
    QMetaObject::invokeMethod(
        queue_, [queue = queue_, ticket] { queue->cancel(ticket); }, Qt::QueuedConnection);
}

void WebPictures::begin()
{
    if (queue_)
        return;
    queue_ = new PictureQueue(rules_);
    queue_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, queue_, &QObject::deleteLater);
    connect(queue_, &PictureQueue::loaded, this,
            [this](quint64 ticket, const QString& url, const QByteArray& octets) {
                tell(&PictureLoader::loaded, ticket, url, octets);
            });
    connect(queue_, &PictureQueue::failed, this,
            [this](quint64 ticket, const QString& url, const base::Error& error) {
                tell(&PictureLoader::failed, ticket, url, error);
            });
    connect(queue_, &PictureQueue::finished, this, [this](quint64 ticket) {
        tell(&PictureLoader::finished, ticket);
        awaited_.remove(ticket);
    });
    thread_.start();
}

/// What was on its way when its ticket was cancelled is not told any more.
template <class Signal, class... Facts>
void WebPictures::tell(Signal signal, quint64 ticket, const Facts&... facts)
{
    if (awaited_.contains(ticket))
        Q_EMIT(this->*signal)(ticket, facts...);
}

} // namespace visit
