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
    return reader.transformation() & QImageIOHandler::TransformationRotate90 ? size.transposed() : size;
}

QImage decodedPicture(const QByteArray& octets, QSize size)
{
    if (!isSensible(pictureSize(octets)))
        return {};
    QBuffer buffer;
    buffer.setData(octets);
    QImageReader reader;
    if (!prepare(reader, buffer, octets))
        return {};
    const QImage image = reader.read();
    if (image.isNull() || !isSensible(size) || image.size() == size)
        return image;
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace html
