// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "visit/header_note.h"

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

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

void writeAddresses(QDataStream& stream, const QList<mail::Address>& addresses)
{
    stream << quint32(addresses.size());
    for (const mail::Address& address : addresses) {
        writeText(stream, address.name);
        writeText(stream, address.address);
    }
}

/// What QDataStream wrote, read where it lies: a list of 100,000 messages is read from such notes, and the
/// stream takes ten times as long for it. Beyond the end everything is 0 and empty.
class Note {
public:
    explicit Note(QByteArrayView note)
        : rest_(note)
    {}

    template <class Number> Number number()
    {
        const QByteArrayView octets = take(sizeof(Number));
        return octets.isEmpty() ? Number(0) : qFromBigEndian<Number>(octets.data());
    }

    QByteArrayView bytes()
    {
        constexpr quint32 null = 0xffff'ffff;
        const auto length = number<quint32>();
        return length == null ? QByteArrayView() : take(length);
    }

    QString text() { return QString::fromUtf8(bytes()); }

    [[nodiscard]] bool isSound() const { return sound_; }
    [[nodiscard]] bool isAtEnd() const { return sound_ && rest_.isEmpty(); }

private:
    QByteArrayView take(qsizetype octets)
    {
        sound_ = sound_ && octets <= rest_.size();
        if (!sound_)
            return {};
        const QByteArrayView taken = rest_.first(octets);
        rest_ = rest_.sliced(octets);
        return taken;
    }

    QByteArrayView rest_;
    bool sound_ = true;
};

QList<mail::Address> readAddresses(Note& note)
{
    const auto count = note.number<quint32>();
    QList<mail::Address> addresses;
    for (quint32 i = 0; i < count && i < mostAddresses && note.isSound(); ++i) {
        mail::Address address;
        address.name = note.text();
        address.address = note.text();
        addresses.append(std::move(address));
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
    Note stream(note);
    if (stream.number<quint8>() != noteVersion)
        return std::nullopt;
    mail::Summary summary;
    summary.subject = stream.text();
    summary.from = readAddresses(stream);
    summary.to = readAddresses(stream);
    const bool dated = stream.number<quint8>() != 0;
    const auto milliseconds = stream.number<qint64>();
    if (dated)
        summary.date = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    summary.messageId = stream.bytes().toByteArray();
    return stream.isAtEnd() ? std::optional(summary) : std::nullopt;
}

// It stands last, behind its length.
bool hasMessageId(const QByteArray& note)
{
    const QByteArray length = note.right(qsizetype(sizeof(quint32)));
    return !length.isEmpty() && length.count('\0') < length.size() && length.count('\xff') < length.size();
}

} // namespace visit
