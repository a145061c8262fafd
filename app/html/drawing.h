// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "html/page.h"

#include <QByteArray>
#include <QHash>
#include <QImage>
#include <QList>
#include <QString>

namespace html {

/// The octets of a picture that the mail asks for and somebody has.
struct Supply {
    Picture::Kind kind = Picture::Kind::Cid; ///< Data is never supplied: it stands in the mail
    QString source;                          ///< as in Picture::source
    QByteArray octets;
};

/// A mail to be drawn for one pane.
struct Order {
    QString html;
    Pane pane;
    QList<Supply> supplies;
};

/// What a viewer needs: the page, and its pictures decoded, by Picture::name, no larger than they are shown.
struct Drawing {
    Page page;
    QHash<QString, QImage> pictures;
};

/// Composes the page and decodes its pictures. Pure as compose() is; foreign octets meet decoders here, hence
/// it is called in the helper process only.
[[nodiscard]] Drawing draw(const Order& order);

QDataStream& operator<<(QDataStream& out, const Order& order);
QDataStream& operator>>(QDataStream& in, Order& order);
QDataStream& operator<<(QDataStream& out, const Drawing& drawing);

/// Pictures come as plain pixels, so that no decoder of ours reads what the helper sends. Where their sizes
/// and octets do not fit each other the stream counts as corrupt; no lie about a number makes room for
/// anything.
QDataStream& operator>>(QDataStream& in, Drawing& drawing);

} // namespace html
