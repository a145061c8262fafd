// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/renderer.h"

#include <QObject>

namespace ui {

/// Who draws HTML mail: html::Renderer as the window sees it. Answers later, in the window's thread, each
/// order by exactly one signal unless it is cancelled. Tests bring another one.
class Drawer : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The ticket of drawn() or failed(), never 0.
    [[nodiscard]] virtual quint64 draw(const html::Order& order) = 0;

    /// Nothing more is heard of that ticket.
    virtual void cancel(quint64 ticket) = 0;

Q_SIGNALS:
    void drawn(quint64 ticket, const html::Drawing& drawing);
    void failed(quint64 ticket, html::Renderer::Failure failure);
};

/// Draws in the helper process, which starts with the first order.
class HelperDrawer : public Drawer {
    Q_OBJECT
public:
    /// `helper` as html::Renderer takes it.
    explicit HelperDrawer(const QString& helper = {}, QObject* parent = nullptr);

    [[nodiscard]] quint64 draw(const html::Order& order) override;
    void cancel(quint64 ticket) override;

private:
    html::Renderer& renderer();

    QString helper_;
    html::Renderer* renderer_ = nullptr;
};

} // namespace ui
