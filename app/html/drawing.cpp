// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/drawing.h"

#include "html/picture_decoder.h"

#include <QDataStream>
#include <QIODevice>

namespace html {

namespace {

constexpr qsizetype octetsAPixel = 4;

constexpr int mostSupplies = 1'000; // as many as a page has pictures

void putImage(QDataStream& out, const QImage& image)
{
    const QImage plain = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    out << plain.size();
    out.writeRawData(reinterpret_cast<const char*>(plain.constBits()), int(plain.sizeInBytes()));
}

/// There are as many octets as an image of this size has: it may be allocated.
bool isThere(const QDataStream& in, QSize size)
{
    const qint64 pixels = qint64(size.width()) * size.height();
    return size.width() > 0 && size.height() > 0 && pixels <= mostPixels &&
           in.device()->bytesAvailable() >= pixels * octetsAPixel;
}

QImage takeImage(QDataStream& in)
{
    QSize size;
    in >> size;
    if (in.status() != QDataStream::Ok || !isThere(in, size)) {
        in.setStatus(QDataStream::ReadCorruptData);
        return {};
    }
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        in.skipRawData(int(qint64(size.width()) * size.height() * octetsAPixel));
    else
        in.readRawData(reinterpret_cast<char*>(image.bits()), int(image.sizeInBytes()));
    return image;
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
    quint32 count = 0;
    in >> order.html >> order.pane >> count;
    if (count > mostSupplies)
        in.setStatus(QDataStream::ReadCorruptData);
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Supply supply;
        in >> supply;
        order.supplies.append(supply);
    }
    return in;
}

QDataStream& operator<<(QDataStream& out, const Drawing& drawing)
{
    out << drawing.page << quint32(drawing.pictures.size());
    for (auto each = drawing.pictures.cbegin(); each != drawing.pictures.cend(); ++each) {
        out << each.key();
        putImage(out, *each);
    }
    return out;
}

QDataStream& operator>>(QDataStream& in, Drawing& drawing)
{
    quint32 count = 0;
    in >> drawing.page >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QString name;
        in >> name;
        const QImage image = takeImage(in);
        if (!image.isNull())
            drawing.pictures.insert(name, image);
    }
    return in;
}

} // namespace html
