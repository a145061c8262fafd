// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawer.h"
#include "ui/html_leaf.h"

#include <QHash>
#include <QPalette>

namespace ui {

/// One message on its way to being drawn: its pictures are read beside the window's thread, once, then each
/// body is an order of its own. Only the latest start() or again() is answered.
class HtmlWork : public QObject {
    Q_OBJECT
public:
    struct Message {
        QList<HtmlLeaf> leaves;
        mail::Place place; ///< default: pictures that came with it cannot be shown

        bool operator==(const Message&) const = default;
    };

    using QObject::QObject;

    /// Outlives this.
    void setDrawer(Drawer* drawer);

    [[nodiscard]] const Message& message() const { return message_; }
    [[nodiscard]] bool isBusy() const { return busy_; }

    /// Another message, or more of it; with pictures that came from elsewhere, if any did.
    void start(const Message& message, const html::Pane& pane, const QList<html::Supply>& fetched = {});
    /// The same message for another pane.
    void again(const html::Pane& pane);
    /// The same message with these pictures from elsewhere, and no others.
    void supply(const QList<html::Supply>& fetched);
    /// Nothing more is heard of what was begun.
    void stop();

Q_SIGNALS:
    /// In the order of the bodies.
    void drawn(const QList<html::Drawing>& drawings);
    /// Of one of them at least.
    void failed(html::Renderer::Failure failure);

private:
    void readPictures();
    void takePictures(const QList<QList<html::Supply>>& pictures);
    void order();
    void put(quint64 ticket, const html::Drawing& drawing);
    void takeFailure(quint64 ticket, html::Renderer::Failure failure);
    void forgetTickets();

    Drawer* drawer_ = nullptr;
    Message message_;
    html::Pane pane_;
    QList<QList<html::Supply>> pictures_; ///< of each body, once read
    QList<html::Supply> fetched_;         ///< from elsewhere
    QHash<quint64, qsizetype> tickets_;   ///< to bodies
    QList<html::Drawing> drawings_;
    quint64 reading_ = 0; ///< counts messages: what was read for an earlier one comes too late
    bool busy_ = false;
};

} // namespace ui
