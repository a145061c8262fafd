// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/make_clean_up.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace ui {

namespace {

using Made = std::shared_ptr<const mailbox::CleanUp>;

} // namespace

void makeCleanUp(QList<mailbox::Row> rows, QObject* context, std::function<void(Made)> then)
{
    auto promise = std::make_shared<QPromise<Made>>();
    promise->start();
    auto* watcher = new QFutureWatcher<Made>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        then(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, rows = std::move(rows)] {
        promise->addResult(std::make_shared<const mailbox::CleanUp>(rows));
        promise->finish();
    });
}

} // namespace ui
