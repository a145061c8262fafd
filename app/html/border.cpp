// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "html/border.h"

#include "html/frames.h"
#include "html/limits.h"

#include <QDataStream>
#include <QIODevice>

namespace html {

namespace {

constexpr auto streamVersion = QDataStream::Qt_6_4;
constexpr qsizetype mostSupplied = 64 << 20; // octets of all pictures: two and a half of the largest mails

/// The rest is cut by the pipeline in any case; one letter more, so that it says so.
void trim(Order& order)
{
    order.html.truncate(limits::liftedLetters + 1);
    qsizetype room = mostSupplied;
    order.supplies.removeIf([&](const Supply& supply) {
        const bool fits = supply.octets.size() <= room;
        room -= fits ? supply.octets.size() : 0;
        return !fits;
    });
}

} // namespace

QByteArray greeting()
{
    return QByteArrayLiteral("restante-html " RESTANTE_VERSION);
}

QByteArray packed(Deed deed, const Order& order)
{
    Order trimmed = order;
    trim(trimmed);
    QByteArray octets;
    QDataStream out(&octets, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << quint8(deed) << trimmed;
    return octets;
}

std::optional<Unpacked> unpacked(const QByteArray& octets)
{
    QDataStream in(octets);
    in.setVersion(streamVersion);
    quint8 deed = 0;
    Unpacked unpacked;
    in >> deed >> unpacked.order;
    if (in.status() != QDataStream::Ok || (deed != quint8(Deed::Draw) && deed != quint8(Deed::ForBrowser)))
        return {};
    unpacked.deed = Deed(deed);
    return unpacked;
}

QByteArray packed(Drawing drawing)
{
    for (Picture& picture : drawing.page.pictures) {
        if (picture.kind == Picture::Kind::Data)
            picture.source.clear();
    }
    QByteArray octets;
    QDataStream out(&octets, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << drawing;
    return octets;
}

std::optional<Drawing> unpackedDrawing(const QByteArray& octets)
{
    QDataStream in(octets);
    in.setVersion(streamVersion);
    Drawing drawing;
    in >> drawing;
    return in.status() == QDataStream::Ok ? std::optional(std::move(drawing)) : std::nullopt;
}

} // namespace html
