// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/archive_finder.h"

#include "visit/archive_index.h"

namespace visit {

using mailbox::MessageId;

ArchiveFinder::ArchiveFinder(QString folder, QString mailbox, QObject* parent)
    : TextFinder(parent)
    , folder_(std::move(folder))
    , mailbox_(std::move(mailbox))
{}

ArchiveFinder::~ArchiveFinder()
{
    thread_.requestInterruption();
    if (index_)
        thread_.setPriority(QThread::NormalPriority); // else it ends when everybody else has nothing to do
    thread_.quit();
    thread_.wait();
}

void ArchiveFinder::begin()
{
    if (index_)
        return;
    thread_.setObjectName(QStringLiteral("find"));
    index_ = new ArchiveIndex(folder_, mailbox_, latest_);
    index_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, index_, &QObject::deleteLater);
    connect(index_, &ArchiveIndex::found, this, &TextFinder::found);
    connect(index_, &ArchiveIndex::attachmentsSeen, this, &TextFinder::attachmentsSeen);
    connect(index_, &ArchiveIndex::grew, this, &TextFinder::grew);
    thread_.start();
}

template <class Deed> void ArchiveFinder::handOver(Deed deed)
{
    begin();
    QMetaObject::invokeMethod(
        index_, [index = index_, deed = std::move(deed)] { deed(*index); }, Qt::QueuedConnection);
}

void ArchiveFinder::know(const QList<MessageId>& saved)
{
    handOver([saved](ArchiveIndex& index) { index.know(saved); });
}

void ArchiveFinder::follow(const MessageId& saved)
{
    handOver([saved](ArchiveIndex& index) { index.follow(saved); });
}

void ArchiveFinder::search(quint64 ticket, const TextQuery& query)
{
    latest_ = ticket;
    handOver([ticket, query](ArchiveIndex& index) { index.search(ticket, query); });
    thread_.setPriority(QThread::NormalPriority); // somebody waits
}

} // namespace visit
