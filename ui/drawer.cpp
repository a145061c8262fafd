// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer.h"

namespace ui {

HelperDrawer::HelperDrawer(const QString& helper, QObject* parent)
    : Drawer(parent)
    , helper_(helper)
{}

html::Renderer& HelperDrawer::renderer()
{
    if (!renderer_) {
        renderer_ = new html::Renderer(helper_, this);
        connect(renderer_, &html::Renderer::drawn, this, &Drawer::drawn);
        connect(renderer_, &html::Renderer::failed, this, &Drawer::failed);
    }
    return *renderer_;
}

quint64 HelperDrawer::draw(const html::Order& order)
{
    return renderer().draw(order);
}

void HelperDrawer::cancel(quint64 ticket)
{
    if (renderer_)
        renderer_->cancel(ticket);
}

} // namespace ui
