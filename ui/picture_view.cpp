// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picture_view.h"

#include <QPainter>

namespace ui {

void PictureView::showPicture(const QImage& picture)
{
    picture_ = picture;
    update();
}

void PictureView::paintEvent(QPaintEvent*)
{
    if (picture_.isNull())
        return;
    const QSize fitting = picture_.size().scaled(size(), Qt::KeepAspectRatio);
    const QSize shown = fitting.width() < picture_.width() ? fitting : picture_.size();
    QRect at(QPoint(), shown);
    at.moveCenter(rect().center());
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(at, picture_);
}

} // namespace ui
