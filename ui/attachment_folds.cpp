// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachment_folds.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace ui {

namespace {

// The fullest newsletters have a few hundred pictures.
constexpr qsizetype namesTaken = 5'000;

// RFC 2392: in a cid: URL the Content-ID is percent-encoded.
QSet<QByteArray> namedPictures(const mail::Reading& reading)
{
    static const QRegularExpression cid(QStringLiteral("cid:([^\"'<>()\\s]{1,500})"),
                                        QRegularExpression::CaseInsensitiveOption);
    QSet<QByteArray> names;
    for (const mail::Passage& passage : reading.passages) {
        for (const QString& page : passage.pages) {
            auto found = cid.globalMatch(page);
            while (found.hasNext() && names.size() < namesTaken)
                names.insert(QByteArray::fromPercentEncoding(found.next().captured(1).toUtf8()));
        }
    }
    return names;
}

bool isPictureOf(const QSet<QByteArray>& named, const mail::Attachment& attachment)
{
    return attachment.type.startsWith(QLatin1String("image/")) && !attachment.contentId.isEmpty() &&
           attachment.risk == mail::Attachment::Risk::None && named.contains(attachment.contentId);
}

bool isUnpacked(const QList<mail::Attachment>& attachments, qsizetype place)
{
    const auto inWinmail = mail::Attachment::Kind::InWinmail;
    return attachments[place].kind == mail::Attachment::Kind::Part && place + 1 < attachments.size() &&
           attachments[place + 1].kind == inWinmail;
}

} // namespace

FoldedAttachments foldAttachments(const mail::Reading& reading)
{
    FoldedAttachments sorted;
    const QSet<QByteArray> named = namedPictures(reading);
    for (qsizetype place = 0; place < reading.attachments.size(); ++place) {
        const mail::Attachment& attachment = reading.attachments[place];
        const bool picture = isPictureOf(named, attachment);
        sorted.pictures += picture ? 1 : 0;
        if (picture || isUnpacked(reading.attachments, place))
            sorted.folded.append(attachment);
        else
            sorted.plain.append(attachment);
    }
    return sorted;
}

} // namespace ui
