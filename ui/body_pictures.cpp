// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_pictures.h"

#include "mail/related_pictures.h"

namespace ui {

QList<html::Supply> picturesOf(const QString& page, const mail::Place& message)
{
    QList<html::Supply> supplies;
    if (message == mail::Place())
        return supplies;
    for (const mail::RelatedPicture& picture : mail::relatedPictures(page, message))
        supplies.append({html::Picture::Kind::Cid, picture.contentId, picture.octets});
    return supplies;
}

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
        orders.append({page, {}, picturesOf(page, bodies.message)});
    return orders;
}

} // namespace ui
