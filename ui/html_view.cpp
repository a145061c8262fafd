// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/html_view.h"

#include "ui/desk.h"

namespace ui {

HtmlView::HtmlView(QWidget* parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
}

void HtmlView::showPage(const Page& page)
{
    Q_UNUSED(page);
}

void HtmlView::clear() {}

QStringList HtmlView::remotePictures() const
{
    return {};
}

void HtmlView::supply(const QList<html::Supply>& supplies)
{
    Q_UNUSED(supplies);
}

} // namespace ui
