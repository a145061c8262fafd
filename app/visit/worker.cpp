// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/worker.h"

namespace visit {

using mailbox::MessageId;

namespace {

// Long enough for a write that is under way to reach the disk; a thread stuck longer is left to the system.
constexpr std::chrono::milliseconds endLimit{3000};

} // namespace

Worker::Worker(std::unique_ptr<Counter> inner, std::chrono::milliseconds limit, QObject* parent)
    : Counter(parent)
    , inner_(inner.release())
    , thread_(new QThread)
    , limit_(limit)
{
    thread_->setObjectName(QStringLiteral("visit"));
    inner_->moveToThread(thread_);
    connect(thread_, &QThread::finished, inner_, &QObject::deleteLater);
    passSignalsOn();
    leaving_.setSingleShot(true);
    connect(&leaving_, &QTimer::timeout, this, &Counter::left);
    thread_->start();
}

Worker::~Worker()
{
    disconnect(inner_, nullptr, this, nullptr);
    thread_->quit();
    if (thread_->wait(QDeadlineTimer(endLimit)))
        delete thread_;
}

void Worker::passSignalsOn()
{
    connect(inner_, &Counter::stageChanged, this, &Counter::stageChanged);
    connect(inner_, &Counter::linkChanged, this, &Counter::linkChanged);
    connect(inner_, &Counter::counted, this, &Counter::counted);
    connect(inner_, &Counter::marksRestored, this, &Counter::marksRestored);
    connect(inner_, &Counter::listed, this, &Counter::listed);
    connect(inner_, &Counter::headersArrived, this, &Counter::headersArrived);
    connect(inner_, &Counter::headersProgressed, this, &Counter::headersProgressed);
    connect(inner_, &Counter::checked, this, &Counter::checked);
    connect(inner_, &Counter::previewed, this, &Counter::previewed);
    connect(inner_, &Counter::previewFailed, this, &Counter::previewFailed);
    connect(inner_, &Counter::held, this, &Counter::held);
    connect(inner_, &Counter::lineKnown, this, &Counter::lineKnown);
    connect(inner_, &Counter::downloadProgressed, this, &Counter::downloadProgressed);
    connect(inner_, &Counter::archived, this, &Counter::archived);
    connect(inner_, &Counter::opened, this, &Counter::opened);
    connect(inner_, &Counter::openFailed, this, &Counter::openFailed);
    connect(inner_, &Counter::sourceRead, this, &Counter::sourceRead);
    connect(inner_, &Counter::fileSaved, this, &Counter::fileSaved);
    connect(inner_, &Counter::fileFailed, this, &Counter::fileFailed);
    connect(inner_, &Counter::attachmentsSaved, this, &Counter::attachmentsSaved);
    connect(inner_, &Counter::attachmentLent, this, &Counter::attachmentLent);
    connect(inner_, &Counter::glanced, this, &Counter::glanced);
    connect(inner_, &Counter::nestedOpened, this, &Counter::nestedOpened);
    connect(inner_, &Counter::protectionChecked, this, &Counter::protectionChecked);
    connect(inner_, &Counter::protectionFailed, this, &Counter::protectionFailed);
    connect(inner_, &Counter::carriedOut, this, &Counter::carriedOut);
    connect(inner_, &Counter::remembered, this, &Counter::remembered);
    connect(inner_, &Counter::noticed, this, &Counter::noticed);
    connect(inner_, &Counter::settled, this, &Counter::settled);
    connect(inner_, &Counter::exported, this, &Counter::exported);
    connect(inner_, &Counter::historyRead, this, &Counter::historyRead);
    connect(inner_, &Counter::lineUseRead, this, &Counter::lineUseRead);
    connect(inner_, &Counter::failed, this, &Counter::failed);
    connect(inner_, &Counter::left, this, &Worker::tellLeft);
}

template <class Deed> void Worker::handOver(Deed deed)
{
    QMetaObject::invokeMethod(
        inner_, [inner = inner_, deed = std::move(deed)] { deed(*inner); }, Qt::QueuedConnection);
}

void Worker::setPassword(const base::Secret& password)
{
    handOver([password](Counter& inner) { inner.setPassword(password); });
}

void Worker::recall()
{
    handOver([](Counter& inner) { inner.recall(); });
}

void Worker::check()
{
    handOver([](Counter& inner) { inner.check(); });
}

void Worker::look(const MessageId& id)
{
    handOver([id](Counter& inner) { inner.look(id); });
}

void Worker::see(const QList<MessageId>& ids)
{
    handOver([ids](Counter& inner) { inner.see(ids); });
}

void Worker::lookAhead(const MessageId& id)
{
    handOver([id](Counter& inner) { inner.lookAhead(id); });
}

void Worker::setSlowOrCostly(bool on)
{
    handOver([on](Counter& inner) { inner.setSlowOrCostly(on); });
}

void Worker::lookFurther(const MessageId& id)
{
    handOver([id](Counter& inner) { inner.lookFurther(id); });
}

void Worker::open(const MessageId& id)
{
    handOver([id](Counter& inner) { inner.open(id); });
}

void Worker::saveMessage(const MessageId& id, const QString& to)
{
    handOver([id, to](Counter& inner) { inner.saveMessage(id, to); });
}

void Worker::saveAttachmentsOf(const mail::Place& message, const QList<NamedAttachment>& attachments,
                               const QString& folder)
{
    handOver([message, attachments, folder](Counter& inner) {
        inner.saveAttachmentsOf(message, attachments, folder);
    });
}

void Worker::lendAttachment(const mail::Place& message, const NamedAttachment& attachment,
                            Loan::Purpose purpose)
{
    handOver([message, attachment, purpose](Counter& inner) {
        inner.lendAttachment(message, attachment, purpose);
    });
}

void Worker::glanceAtAttachment(const mail::Place& message, int index, Glance::Kind kind)
{
    handOver([message, index, kind](Counter& inner) { inner.glanceAtAttachment(message, index, kind); });
}

void Worker::openNested(const MessageId& id, const mail::Place& outer, int index)
{
    handOver([id, outer, index](Counter& inner) { inner.openNested(id, outer, index); });
}

void Worker::saveAttachmentOf(const mail::Place& message, int index, const QString& to)
{
    handOver([message, index, to](Counter& inner) { inner.saveAttachmentOf(message, index, to); });
}

void Worker::savePart(const mail::Place& message, int part, const QString& to)
{
    handOver([message, part, to](Counter& inner) { inner.savePart(message, part, to); });
}

void Worker::checkProtection(quint64 ticket, const mail::Place& message, int index)
{
    handOver([ticket, message, index](Counter& inner) { inner.checkProtection(ticket, message, index); });
}

void Worker::exportMessages(const QList<MessageId>& ids, const QString& to, ExportForm form)
{
    handOver([ids, to, form](Counter& inner) { inner.exportMessages(ids, to, form); });
}

void Worker::readHistory()
{
    handOver([](Counter& inner) { inner.readHistory(); });
}

void Worker::readLineUse()
{
    handOver([](Counter& inner) { inner.readLineUse(); });
}

void Worker::reread(const MessageId& id, const QByteArray& charset)
{
    handOver([id, charset](Counter& inner) { inner.reread(id, charset); });
}

void Worker::readSource(const MessageId& id)
{
    handOver([id](Counter& inner) { inner.readSource(id); });
}

void Worker::saveOctets(const QByteArray& octets, const QString& to)
{
    handOver([octets, to](Counter& inner) { inner.saveOctets(octets, to); });
}

void Worker::stop()
{
    handOver([](Counter& inner) { inner.stop(); });
}

void Worker::resume()
{
    handOver([](Counter& inner) { inner.resume(); });
}

void Worker::setMarks(const QList<MessageId>& ids, bool marked)
{
    handOver([ids, marked](Counter& inner) { inner.setMarks(ids, marked); });
}

void Worker::carryOut(const QList<DeleteOrder>& orders)
{
    handOver([orders](Counter& inner) { inner.carryOut(orders); });
}

void Worker::leave()
{
    leaving_.start(limit_);
    handOver([](Counter& inner) { inner.leave(); });
}

void Worker::tellLeft()
{
    if (!leaving_.isActive())
        return; // told already, when the time was up
    leaving_.stop();
    Q_EMIT left();
}

} // namespace visit
