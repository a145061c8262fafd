// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/drawing.h"

#include "html/picture_decoder.h"

#include <QDataStream>

namespace html {

namespace {

constexpr qsizetype octetsAPixel = 4;

QByteArray pixelsOf(const QImage& image)
{
    const QImage plain = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    return QByteArray(reinterpret_cast<const char*>(plain.constBits()), plain.sizeInBytes());
}

/// Null when the pixels are not as many as the size says.
QImage imageFrom(QSize size, const QByteArray& pixels)
{
    const bool fits = size.width() > 0 && size.height() > 0 &&
                      qint64(size.width()) * size.height() <= mostPixels &&
                      pixels.size() == qsizetype(size.width()) * size.height() * octetsAPixel;
    if (!fits)
        return {};
    return QImage(reinterpret_cast<const uchar*>(pixels.constData()), size.width(), size.height(),
                  size.width() * octetsAPixel, QImage::Format_ARGB32_Premultiplied)
        .copy();
}

} // namespace

QDataStream& operator<<(QDataStream& out, const Supply& supply)
{
    return out << qint8(supply.kind) << supply.source << supply.octets;
}

QDataStream& operator>>(QDataStream& in, Supply& supply)
{
    qint8 kind = 0;
    in >> kind >> supply.source >> supply.octets;
    supply.kind = kind == qint8(Picture::Kind::Remote) ? Picture::Kind::Remote : Picture::Kind::Cid;
    return in;
}

QDataStream& operator<<(QDataStream& out, const Order& order)
{
    return out << order.html << order.pane << order.supplies;
}

QDataStream& operator>>(QDataStream& in, Order& order)
{
    return in >> order.html >> order.pane >> order.supplies;
}

QDataStream& operator<<(QDataStream& out, const Drawing& drawing)
{
    out << drawing.page << qint32(drawing.pictures.size());
    for (auto each = drawing.pictures.cbegin(); each != drawing.pictures.cend(); ++each)
        out << each.key() << each->size() << pixelsOf(*each);
    return out;
}

QDataStream& operator>>(QDataStream& in, Drawing& drawing)
{
    qint32 count = 0;
    in >> drawing.page >> count;
    while (count-- > 0 && in.status() == QDataStream::Ok) {
        QString name;
        QSize size;
        QByteArray pixels;
        in >> name >> size >> pixels;
        const QImage image = imageFrom(size, pixels);
        if (!image.isNull())
            drawing.pictures.insert(name, image);
    }
    return in;
}

} // namespace html
