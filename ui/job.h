// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace ui {

/// Does `work` in another thread and then hands what it returned to `then`, in the thread of `receiver`,
/// unless that is gone by then. `work` must not touch what belongs to the window.
template <class Work, class Then> void inAnotherThread(QObject* receiver, Work work, Then then)
{
    QThreadPool::globalInstance()->start(
        [receiver = QPointer(receiver), work = std::move(work), then = std::move(then)]() mutable {
            auto result = std::make_shared<decltype(work())>(work());
            // The application outlives every job; it looks after the receiver in the receiver's own thread.
            QMetaObject::invokeMethod(
                qApp,
                [receiver, result, then = std::move(then)]() mutable {
                    if (receiver)
                        then(std::move(*result));
                },
                Qt::QueuedConnection);
        });
}

} // namespace ui
