// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/host.h"

#include <QSaveFile>

#include <openssl/crypto.h>

namespace practice {

base::Result<std::unique_ptr<Host>> Host::start(Options options)
{
    std::unique_ptr<Host> host(new Host);
    host->thread_.setObjectName(QStringLiteral("practice"));
    host->doorman_ = new QObject;
    host->doorman_->moveToThread(&host->thread_);
    QObject::connect(&host->thread_, &QThread::finished, host->doorman_, &QObject::deleteLater);
    host->thread_.start();
    base::Done listening;
    host->within([&] { listening = host->listen(std::move(options)); });
    if (!listening)
        return tl::unexpected(listening.error());
    return host;
}

Host::~Host()
{
    within([this] {
        server_.reset(); // its sockets and timers belong to that thread
        // The thread is still ending when wait() is back: what OpenSSL keeps for it goes now, in time.
        OPENSSL_thread_stop();
    });
    thread_.quit();
    thread_.wait();
}

void Host::within(const std::function<void()>& deed)
{
    QMetaObject::invokeMethod(doorman_, deed, Qt::BlockingQueuedConnection);
}

base::Done Host::listen(Options options)
{
    server_ = std::make_unique<Server>(std::move(options));
    const base::Done listening = server_->listen();
    port_ = server_->port();
    user_ = server_->user();
    password_ = server_->password();
    caPem_ = server_->caCertificatePem();
    return listening;
}

base::Done Host::writeCaFile(const QString& path) const
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(caPem_) != caPem_.size() || !file.commit())
        return base::fail(base::Fault::CannotWrite, path);
    return {};
}

void Host::addMessage(Message message)
{
    within([&] { server_->mailbox().add(std::move(message)); });
}

void Host::removeMessage(const QByteArray& uid)
{
    within([&] { server_->mailbox().remove(uid); });
}

void Host::cutConnections()
{
    within([&] { server_->cutConnections(); });
}

std::vector<QByteArray> Host::uids()
{
    std::vector<QByteArray> uids;
    within([&] { uids = server_->mailbox().uids(); });
    return uids;
}

QList<QByteArray> Host::heard()
{
    QList<QByteArray> lines;
    within([&] { lines = server_->heard(); });
    return lines;
}

} // namespace practice
