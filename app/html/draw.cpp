// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/drawing.h"
#include "html/picture_decoder.h"
#include "html/picture_source.h"

#include <QRegularExpression>

namespace html {

namespace {

constexpr int mostPictures = 200;          // a page of stamps; decoding more takes longer than one waits
constexpr qint64 mostDecoded = 32'000'000; // px of all pictures of a page: 128 MB cross to the viewer

/// px at which the page shows its pictures, by name: the normal form writes them into each img.
QHash<QString, QSize> shownSizes(const QString& html)
{
    static const QRegularExpression image(QStringLiteral("<img [^>]*>"));
    static const QRegularExpression name(QStringLiteral("src=\"([^\"]*)\""));
    static const QRegularExpression width(QStringLiteral("width=\"(\\d{1,5})\""));
    static const QRegularExpression height(QStringLiteral("height=\"(\\d{1,5})\""));
    QHash<QString, QSize> sizes;
    for (const auto& match : image.globalMatch(html)) {
        const QString tag = match.captured();
        const QSize size(width.match(tag).captured(1).toInt(), height.match(tag).captured(1).toInt());
        QSize& known = sizes[name.match(tag).captured(1)];
        known = known.expandedTo(size);
    }
    return sizes;
}

QHash<QString, QByteArray> picturesOf(const Page& page, const Order& order, PictureSizes& sizes)
{
    QHash<QString, QByteArray> found;
    for (const Picture& picture : page.pictures) {
        if (picture.hidden || found.size() >= mostPictures)
            continue;
        const QByteArray octets = pictureOctets({picture.kind, picture.source}, order);
        const QSize size = pictureSize(octets);
        if (size.isEmpty())
            continue;
        found.insert(picture.name, octets);
        sizes.insert(picture.name, size);
    }
    return found;
}

} // namespace

Drawing draw(const Order& order)
{
    Drawing drawing{compose(order.html, order.pane), {}};
    PictureSizes sizes;
    const QHash<QString, QByteArray> octets = picturesOf(drawing.page, order, sizes);
    if (octets.isEmpty())
        return drawing;
    drawing.page = compose(order.html, order.pane, sizes);
    const QHash<QString, QSize> shown = shownSizes(drawing.page.html);
    qint64 room = mostDecoded;
    for (auto each = shown.cbegin(); each != shown.cend(); ++each) {
        const QSize size = each->isEmpty() ? sizes.value(each.key()) : *each;
        room -= qint64(size.width()) * size.height();
        if (room < 0 || !octets.contains(each.key()))
            continue;
        const QImage image = decodedPicture(octets.value(each.key()), size);
        if (!image.isNull())
            drawing.pictures.insert(each.key(), image);
    }
    return drawing;
}

} // namespace html
