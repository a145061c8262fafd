// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/related_pictures.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace mail {

namespace {

constexpr qsizetype mostPictures = 200;    // as many as are drawn
constexpr qsizetype mostOctets = 25 << 20; // of all of them: what a mail server takes as a whole

QString identityOf(const QString& encoded)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(encoded.toUtf8()));
}

} // namespace

bool namesRelatedPictures(const QString& html)
{
    return html.contains(QLatin1String("cid:"), Qt::CaseInsensitive);
}

QList<RelatedPicture> relatedPictures(const QString& html, const Place& message)
{
    static const QRegularExpression url(QStringLiteral("cid:([^\"'<>\\s)&]+)"),
                                        QRegularExpression::CaseInsensitiveOption);
    QList<RelatedPicture> pictures;
    QSet<QString> seen;
    qsizetype room = mostOctets;
    for (const auto& match : url.globalMatch(html)) {
        const QString id = identityOf(match.captured(1));
        if (seen.contains(id))
            continue;
        if (seen.size() >= mostPictures)
            break;
        seen.insert(id);
        pictures.append({id, relatedBytes(message, id.toUtf8(), room)});
        room = std::max<qsizetype>(0, room - pictures.last().octets.size());
    }
    return pictures;
}

} // namespace mail
