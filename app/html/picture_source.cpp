// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/picture_source.h"

#include "html/lifted_data.h"
#include "html/limits.h"

#include <QUrl>

namespace html {

namespace {

/// The octets of "data:image/png;base64,...". Other encodings are percent signs, which no mailer writes.
QByteArray octetsOf(const QString& dataUrl)
{
    const qsizetype comma = dataUrl.indexOf(u',');
    const bool base64 =
        comma > 0 && dataUrl.left(comma).endsWith(QLatin1String(";base64"), Qt::CaseInsensitive);
    return base64 ? QByteArray::fromBase64(
                        QByteArray::fromPercentEncoding(QStringView(dataUrl).mid(comma + 1).toLatin1()))
                  : QByteArray();
}

std::optional<PictureSource> dataSource(const QString& url)
{
    const bool isImage = url.startsWith(u"data:image/", Qt::CaseInsensitive);
    return isImage ? std::optional(PictureSource(Picture::Kind::Data, url)) : std::nullopt;
}

std::optional<PictureSource> remoteSource(const QString& url)
{
    if (url.size() > limits::urlLetters)
        return {};
    const QString absolute = url.startsWith(u"//") ? QStringLiteral("https:") + url : url;
    const QUrl parsed(absolute, QUrl::TolerantMode);
    const bool isWeb = parsed.scheme() == u"https" || parsed.scheme() == u"http";
    if (!isWeb || parsed.host().isEmpty())
        return {};
    return PictureSource(Picture::Kind::Remote, QString::fromLatin1(parsed.toEncoded()));
}

} // namespace

std::optional<PictureSource> pictureSource(const QString& url, const QStringList& lifted)
{
    const QString source = url.trimmed();
    if (source.startsWith(u"cid:", Qt::CaseInsensitive))
        return PictureSource(Picture::Kind::Cid, QUrl::fromPercentEncoding(source.mid(4).toUtf8()));
    if (source.startsWith(u"data:", Qt::CaseInsensitive))
        return dataSource(dropLifted(source, lifted));
    return remoteSource(source);
}

QByteArray pictureOctets(const PictureSource& source, const Order& order)
{
    if (source.first == Picture::Kind::Data)
        return octetsOf(source.second);
    for (const Supply& supply : order.supplies) {
        if (supply.kind == source.first && supply.source == source.second)
            return supply.octets;
    }
    return {};
}

} // namespace html
