// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/mapi.h"

#include "mail/charsets.h"

#include <QtEndian>

#include <optional>

namespace mail {

namespace {

constexpr quint32 mostProperties = 2000; // attachments have some dozen
constexpr quint32 mostValues = 1000;     // of one property

/// Reads little-endian pieces and never behind the end.
class Cursor {
public:
    explicit Cursor(QByteArrayView bytes)
        : bytes_(bytes)
    {}

    template <class T> std::optional<T> number()
    {
        const auto bytes = some(sizeof(T));
        return bytes ? std::optional(qFromLittleEndian<T>(bytes->data())) : std::nullopt;
    }

    std::optional<QByteArrayView> some(quint64 octets)
    {
        if (octets > quint64(bytes_.size() - at_))
            return std::nullopt;
        const QByteArrayView piece = bytes_.sliced(at_, qsizetype(octets));
        at_ += qsizetype(octets);
        return piece;
    }

    /// With what fills it up to four octets.
    std::optional<QByteArrayView> padded(quint32 octets)
    {
        const auto piece = some(octets);
        if (piece)
            (void)some((4 - octets % 4) % 4);
        return piece;
    }

private:
    QByteArrayView bytes_;
    qsizetype at_ = 0;
};

/// Octets of a value by its type; 0 for those that say their length themselves.
std::optional<quint32> fixedOctets(quint16 type)
{
    switch (type & 0xEFFF) {
    case 0x0002: // 16 bits, filled up
    case 0x0003:
    case 0x0004:
    case 0x000A:
    case 0x000B: return 4;
    case 0x0005:
    case 0x0006:
    case 0x0007:
    case 0x0014:
    case 0x0040: return 8;
    case 0x0048: return 16;
    case 0x000D:
    case 0x001E:
    case 0x001F:
    case 0x0102: return 0;
    default: return std::nullopt;
    }
}

/// A named property carries its name: a GUID, then a number or a string.
bool skipName(Cursor& cursor)
{
    if (!cursor.some(16))
        return false;
    const auto kind = cursor.number<quint32>();
    const auto value = kind ? cursor.number<quint32>() : std::nullopt;
    return value && (*kind == 0 || cursor.padded(*value));
}

/// The first value of a property, the others passed over.
std::optional<QByteArrayView> valueOf(Cursor& cursor, quint16 type)
{
    const auto fixed = fixedOctets(type);
    if (!fixed)
        return std::nullopt;
    const bool counted = *fixed == 0 || (type & 0x1000);
    const auto count = counted ? cursor.number<quint32>() : std::optional<quint32>(1);
    if (!count || *count > mostValues)
        return std::nullopt;
    std::optional<QByteArrayView> first = QByteArrayView();
    for (quint32 i = 0; i < *count; ++i) {
        const auto octets = *fixed ? fixed : cursor.number<quint32>();
        const auto value = octets ? cursor.padded(*octets) : std::nullopt;
        if (!value)
            return std::nullopt;
        first = i == 0 ? value : first;
    }
    return first;
}

QString textOf(QByteArrayView value, quint16 type, const QByteArray& charset)
{
    QString text = lettersFrom(value, (type & 0x0FFF) == 0x001F ? QByteArray("UTF-16LE") : charset).text;
    const qsizetype end = text.indexOf(QChar(0));
    return end < 0 ? text : text.first(end);
}

} // namespace

MapiFile mapiFileFrom(QByteArrayView properties, const QByteArray& charset)
{
    MapiFile file;
    Cursor cursor(properties);
    const quint32 count = qMin(cursor.number<quint32>().value_or(0), mostProperties);
    for (quint32 i = 0; i < count; ++i) {
        const auto type = cursor.number<quint16>();
        const auto id = type ? cursor.number<quint16>() : std::nullopt;
        if (!id || (*id >= 0x8000 && !skipName(cursor)))
            break;
        const auto value = valueOf(cursor, *type);
        if (!value)
            break;
        if (*id == 0x3707 || (*id == 0x3704 && file.name.isEmpty()))
            file.name = textOf(*value, *type, charset);
        else if (*id == 0x370E)
            file.type = textOf(*value, *type, charset);
    }
    return file;
}

} // namespace mail
