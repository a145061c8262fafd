// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawer.h"

#include <optional>

namespace ui {

/// Draws in this process, when the test lets it.
class FakeDrawer : public Drawer {
    Q_OBJECT
public:
    using Drawer::Drawer;

    QList<html::Order> orders; ///< all that were given; tickets count them from 1
    QList<quint64> cancelled;
    bool holds = false;                               ///< until answer() or fail()
    std::optional<html::Renderer::Failure> fails;     ///< instead of drawing
    std::function<void(html::Drawing&)> tampers = {}; ///< with each drawing

    [[nodiscard]] quint64 draw(const html::Order& order) override
    {
        orders.append(order);
        const quint64 ticket = quint64(orders.size());
        if (!holds)
            QMetaObject::invokeMethod(
                this, [this, ticket] { answer(ticket); }, Qt::QueuedConnection);
        return ticket;
    }

    void cancel(quint64 ticket) override { cancelled.append(ticket); }

    void answer(quint64 ticket)
    {
        if (cancelled.contains(ticket))
            return;
        if (fails) {
            Q_EMIT failed(ticket, *fails);
            return;
        }
        html::Drawing drawing = html::draw(orders.at(qsizetype(ticket) - 1));
        if (tampers)
            tampers(drawing);
        Q_EMIT drawn(ticket, drawing);
    }

    void answerLast() { answer(quint64(orders.size())); }
};

} // namespace ui
