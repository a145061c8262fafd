// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/picture_decoder.h"

#include "base/picture_format.h"

#include <QBuffer>
#include <QImageReader>

namespace html {

namespace {

bool isSensible(QSize size)
{
    return size.width() > 0 && size.height() > 0 && qint64(size.width()) * size.height() <= mostPixels;
}

/// A reader that takes the format for granted and never guesses another. Nothing when there is none.
bool prepare(QImageReader& reader, QBuffer& buffer, const QByteArray& octets)
{
    const QByteArray format = base::pictureFormat(octets);
    if (format.isEmpty() || !buffer.open(QIODevice::ReadOnly))
        return false;
    reader.setDevice(&buffer);
    reader.setFormat(format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true); // as its camera was held
    return true;
}

bool isTurned(const QImageReader& reader)
{
    return reader.transformation() & QImageIOHandler::TransformationRotate90;
}

/// Qt makes these smaller line by line; all others, and PNG in grey or with a palette, it decodes as a whole.
bool readsInPieces(const QImageReader& reader)
{
    const QImage::Format format = reader.imageFormat();
    return reader.format() == "jpeg" ||
           (reader.format() == "png" && QImage::toPixelFormat(format).bitsPerPixel() == 32);
}

} // namespace

QSize pictureSize(const QByteArray& octets)
{
    QBuffer buffer;
    buffer.setData(octets);
    QImageReader reader;
    if (!prepare(reader, buffer, octets))
        return {};
    const QSize size = reader.size();
    if (!isSensible(size))
        return {};
    return isTurned(reader) ? size.transposed() : size;
}

QImage decodedPicture(const QByteArray& octets, QSize size)
{
    const QSize whole = pictureSize(octets);
    if (!isSensible(whole))
        return {};
    QBuffer buffer;
    buffer.setData(octets);
    QImageReader reader;
    if (!prepare(reader, buffer, octets))
        return {};
    const bool isSmaller = isSensible(size) && size.width() < whole.width() && size.height() < whole.height();
    if (isSmaller && readsInPieces(reader))
        reader.setScaledSize(isTurned(reader) ? size.transposed() : size);
    else if (qint64(whole.width()) * whole.height() > mostPixelsAtOnce)
        return {};
    const QImage image = reader.read();
    if (image.isNull() || !isSensible(size) || image.size() == size)
        return image;
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace html
