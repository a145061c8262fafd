// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sight.h"

#include "ui/message_list.h"

#include <QEvent>
#include <QScrollBar>

#include <chrono>
#include <utility>

namespace ui {

using namespace std::chrono_literals;

namespace {

/// Who scrolls by is not asking for what flies past.
constexpr auto restTime = 50ms;

} // namespace

Sight::Sight(MessageList* list)
    : QObject(list)
    , list_(list)
{
    rest_.setSingleShot(true);
    rest_.setInterval(restTime);
    connect(&rest_, &QTimer::timeout, this, &Sight::look);
    list->viewport()->installEventFilter(this);
}

/// Whatever moves rows, scrolls or grows the list paints it.
bool Sight::eventFilter(QObject*, QEvent* event)
{
    if (event->type() == QEvent::Paint && !rest_.isActive())
        rest_.start();
    return false;
}

void Sight::look()
{
    const QList<mailbox::MessageId> visible = list_->visibleIds();
    if (std::exchange(visible_, visible) != visible)
        Q_EMIT moved(visible);
}

} // namespace ui
