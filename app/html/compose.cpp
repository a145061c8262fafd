// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/page.h"

#include <QRegularExpression>

namespace html {

Page compose(const QString& html, const Pane& pane, const PictureSizes&)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    Page page;
    page.html = QStringLiteral("<p>%1</p>").arg(QString(html).remove(tag).toHtmlEscaped());
    page.family = pane.family;
    page.pixelSize = int(pane.pixelSize * pane.zoom);
    page.margin = 8;
    page.width = pane.width;
    page.background = Qt::white;
    page.ink = Qt::black;
    return page;
}

} // namespace html
