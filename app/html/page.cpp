// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/page.h"

#include "html/limits.h"

#include <QDataStream>

namespace html {

namespace {

/// Flags and enumerations cross as numbers; what an older or broken peer sends beyond them is masked away.
template <typename Flags> void takeFlags(QDataStream& in, Flags& flags)
{
    qint32 bits = 0;
    in >> bits;
    flags = Flags::fromInt(bits & 0xff);
}

/// Qt's own way makes room for as many as are announced, before one has come.
template <typename Item> void takeList(QDataStream& in, QList<Item>& list, int most)
{
    quint32 count = 0;
    in >> count;
    if (count > quint32(most))
        in.setStatus(QDataStream::ReadCorruptData);
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        Item item;
        in >> item;
        list.append(item);
    }
}

void takeColour(QDataStream& in, QColor& colour)
{
    QRgb value = 0;
    in >> value;
    colour = QColor::fromRgb(value);
}

} // namespace

QDataStream& operator<<(QDataStream& out, const Pane& pane)
{
    return out << qint32(pane.width) << pane.zoom << pane.dark << pane.adaptColours << pane.family
               << qint32(pane.pixelSize);
}

QDataStream& operator>>(QDataStream& in, Pane& pane)
{
    return in >> pane.width >> pane.zoom >> pane.dark >> pane.adaptColours >> pane.family >> pane.pixelSize;
}

QDataStream& operator<<(QDataStream& out, const Picture& picture)
{
    return out << picture.name << picture.source << qint8(picture.kind) << picture.alt << picture.asked
               << picture.hidden;
}

QDataStream& operator>>(QDataStream& in, Picture& picture)
{
    qint8 kind = 0;
    in >> picture.name >> picture.source >> kind >> picture.alt >> picture.asked >> picture.hidden;
    picture.kind = Picture::Kind(qBound(qint8(Picture::Kind::Cid), kind, qint8(Picture::Kind::Remote)));
    return in;
}

QDataStream& operator<<(QDataStream& out, const Link& link)
{
    return out << link.name << link.url << link.text << link.host << link.asciiHost
               << qint32(link.doubts.toInt());
}

QDataStream& operator>>(QDataStream& in, Link& link)
{
    in >> link.name >> link.url >> link.text >> link.host >> link.asciiHost;
    takeFlags(in, link.doubts);
    return in;
}

QDataStream& operator<<(QDataStream& out, const Page& page)
{
    return out << page.html << page.pictures << page.links << page.family << qint32(page.pixelSize)
               << qint32(page.margin) << qint32(page.width) << page.background.rgb() << page.ink.rgb()
               << page.declaresColours << page.rightToLeft << qint32(page.notes.toInt());
}

QDataStream& operator>>(QDataStream& in, Page& page)
{
    in >> page.html;
    takeList(in, page.pictures, limits::pictures);
    takeList(in, page.links, limits::links);
    in >> page.family >> page.pixelSize >> page.margin >> page.width;
    takeColour(in, page.background);
    takeColour(in, page.ink);
    in >> page.declaresColours >> page.rightToLeft;
    takeFlags(in, page.notes);
    return in;
}

} // namespace html
