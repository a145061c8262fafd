// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice_room.h"

#include <QThreadPool>

PracticeRoom::~PracticeRoom()
{
    QThreadPool::globalInstance()->waitForDone();
}

void PracticeRoom::open(ui::Window::Makers::Practised then)
{
    if (host_) {
        then(mailbox());
        return;
    }
    QThreadPool::globalInstance()->start([this, then = std::move(then)] {
        auto host = std::make_shared<base::Result<std::unique_ptr<practice::Host>>>(practice::Host::start());
        QMetaObject::invokeMethod(
            this, [this, host, then] { take(std::move(*host), then); }, Qt::QueuedConnection);
    });
}

void PracticeRoom::take(base::Result<std::unique_ptr<practice::Host>> host,
                        const ui::Window::Makers::Practised& then)
{
    if (!host) {
        then(tl::unexpected(host.error()));
        return;
    }
    if (!host_)
        host_ = std::move(*host);
    if (const auto written = host_->writeCaFile(caFile()); !written) {
        then(tl::unexpected(written.error()));
        return;
    }
    then(mailbox());
}

bool PracticeRoom::holds(const account::Account& account) const
{
    return host_ && account.port == host_->port() && account.caFile == caFile();
}

QString PracticeRoom::caFile() const
{
    return folder_.filePath(QStringLiteral("authority.pem"));
}

ui::Window::PracticeMailbox PracticeRoom::mailbox() const
{
    account::Account account;
    account.host = host_->address();
    account.port = host_->port();
    account.encryption = account::Encryption::Implicit;
    account.user = host_->user();
    account.caFile = caFile();
    return {account, host_->password()};
}
