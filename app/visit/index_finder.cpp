// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/index_finder.h"

#include "visit/text_index.h"

namespace visit {

using mailbox::MessageId;

IndexFinder::IndexFinder(Make make, QObject* parent)
    : TextFinder(parent)
    , make_(std::move(make))
{}

IndexFinder::~IndexFinder()
{
    thread_.requestInterruption();
    if (index_)
        thread_.setPriority(QThread::NormalPriority); // else it ends when everybody else has nothing to do
    thread_.quit();
    thread_.wait();
}

void IndexFinder::begin()
{
    if (index_)
        return;
    thread_.setObjectName(QStringLiteral("find"));
    index_ = make_(latest_);
    index_->readAs(reading_);
    index_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, index_, &QObject::deleteLater);
    connect(index_, &TextIndex::found, this, &TextFinder::found);
    connect(index_, &TextIndex::attachmentsSeen, this, &TextFinder::attachmentsSeen);
    connect(index_, &TextIndex::grew, this, &TextFinder::grew);
    thread_.start();
}

template <class Deed> void IndexFinder::handOver(Deed deed)
{
    begin();
    QMetaObject::invokeMethod(
        index_, [index = index_, deed = std::move(deed)] { deed(*index); }, Qt::QueuedConnection);
}

void IndexFinder::know(const QList<MessageId>& saved)
{
    handOver([saved](TextIndex& index) { index.know(saved); });
}

void IndexFinder::follow(const MessageId& saved)
{
    handOver([saved](TextIndex& index) { index.follow(saved); });
}

void IndexFinder::search(quint64 ticket, const TextQuery& query)
{
    latest_ = ticket;
    handOver([ticket, query](TextIndex& index) { index.search(ticket, query); });
    thread_.setPriority(QThread::NormalPriority); // somebody waits
}

} // namespace visit
