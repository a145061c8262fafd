// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/header_note.h"

#include <QDataStream>
#include <QIODevice>

namespace visit {

namespace {

constexpr quint8 noteVersion = 1;
constexpr auto streamVersion = QDataStream::Qt_6_4;

// Headers are read up to 1 MiB (SECURITY: caps), and no address is shorter than this on average.
constexpr quint32 mostAddresses = (1 << 20) / 4;

// Text is nearly always ASCII: as UTF-8 a note is half as long.
void writeText(QDataStream& stream, const QString& text)
{
    stream << text.toUtf8();
}

QString readText(QDataStream& stream)
{
    QByteArray text;
    stream >> text;
    return QString::fromUtf8(text);
}

void writeAddresses(QDataStream& stream, const QList<mail::Address>& addresses)
{
    stream << quint32(addresses.size());
    for (const mail::Address& address : addresses) {
        writeText(stream, address.name);
        writeText(stream, address.address);
    }
}

QList<mail::Address> readAddresses(QDataStream& stream)
{
    quint32 count = 0;
    stream >> count;
    QList<mail::Address> addresses;
    for (quint32 i = 0; i < count && i < mostAddresses && stream.status() == QDataStream::Ok; ++i) {
        mail::Address address;
        address.name = readText(stream);
        address.address = readText(stream);
        addresses.append(address);
    }
    return addresses;
}

} // namespace

QByteArray noteOf(const mail::Summary& summary)
{
    QByteArray note;
    QDataStream stream(&note, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << noteVersion;
    writeText(stream, summary.subject);
    writeAddresses(stream, summary.from);
    writeAddresses(stream, summary.to);
    stream << summary.date.isValid() << (summary.date.isValid() ? summary.date.toMSecsSinceEpoch() : 0);
    stream << summary.messageId;
    return note;
}

std::optional<mail::Summary> summaryFrom(const QByteArray& note)
{
    QDataStream stream(note);
    stream.setVersion(streamVersion);
    quint8 version = 0;
    stream >> version;
    if (version != noteVersion)
        return std::nullopt;
    mail::Summary summary;
    summary.subject = readText(stream);
    summary.from = readAddresses(stream);
    summary.to = readAddresses(stream);
    bool hasDate = false;
    qint64 date = 0;
    stream >> hasDate >> date >> summary.messageId;
    if (hasDate)
        summary.date = QDateTime::fromMSecsSinceEpoch(date, Qt::UTC);
    return stream.status() == QDataStream::Ok && stream.atEnd() ? std::optional(summary) : std::nullopt;
}

} // namespace visit
