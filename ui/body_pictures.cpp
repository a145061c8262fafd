// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_pictures.h"

#include <QRegularExpression>

namespace ui {

namespace {

constexpr qsizetype mostOctets = 25 << 20; // what a mail server takes as a whole
constexpr int mostPictures = 200;          // as many as are drawn

/// The parts that a body names by "cid:" (RFC 2392).
QList<html::Supply> picturesOf(const QString& page, const Bodies& bodies)
{
    static const QRegularExpression url(QStringLiteral("cid:([^\"'<>\\s)&]+)"),
                                        QRegularExpression::CaseInsensitiveOption);
    QList<html::Supply> supplies;
    QStringList seen;
    for (const auto& match : url.globalMatch(page)) {
        const QByteArray id = QByteArray::fromPercentEncoding(match.captured(1).toUtf8());
        const QString name = QString::fromUtf8(id);
        if (seen.contains(name) || seen.size() >= mostPictures)
            continue;
        seen.append(name);
        supplies.append(
            {html::Picture::Kind::Cid, name, mail::relatedBytes(bodies.path, id, mostOctets, bodies.way)});
    }
    return supplies;
}

} // namespace

QStringList pagesOf(const mail::Reading& reading)
{
    QStringList pages;
    for (const mail::Passage& passage : reading.passages)
        pages += passage.pages;
    return pages;
}

QList<html::Order> ordersOf(const Bodies& bodies)
{
    QList<html::Order> orders;
    for (const QString& page : bodies.pages)
        orders.append({page, {}, bodies.path.isEmpty() ? QList<html::Supply>() : picturesOf(page, bodies)});
    return orders;
}

} // namespace ui
