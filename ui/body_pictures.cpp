// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/body_pictures.h"

#include "mail/related_pictures.h"

namespace ui {

namespace {

QList<html::Supply> picturesOf(const QString& page, const Bodies& bodies)
{
    QList<html::Supply> supplies;
    for (const mail::RelatedPicture& picture : mail::relatedPictures(page, bodies.path, bodies.way))
        supplies.append({html::Picture::Kind::Cid, picture.contentId, picture.octets});
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
