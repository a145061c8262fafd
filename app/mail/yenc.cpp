// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/yenc.h"

#include <array>

namespace mail {

namespace {

constexpr std::array<quint32, 256> crcTable = [] {
    std::array<quint32, 256> table{};
    for (quint32 n = 0; n < 256; ++n) {
        quint32 value = n;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? 0xEDB88320U ^ (value >> 1) : value >> 1;
        table[n] = value;
    }
    return table;
}();

/// The value behind " key=", up to the next blank.
QByteArray valueOf(QByteArrayView line, QByteArrayView key)
{
    const qsizetype at = line.indexOf(key);
    if (at < 0)
        return {};
    const QByteArrayView rest = line.sliced(at + key.size());
    const qsizetype blank = rest.indexOf(' ');
    return (blank < 0 ? rest : rest.first(blank)).trimmed().toByteArray();
}

std::optional<quint32> crcOf(QByteArrayView line, QByteArrayView key)
{
    bool right = false;
    const quint32 value = valueOf(line, key).toUInt(&right, 16);
    return right ? std::optional(value) : std::nullopt;
}

qint64 sizeOf(QByteArrayView line)
{
    bool right = false;
    const qint64 size = valueOf(line, " size=").toLongLong(&right);
    return right && size >= 0 ? size : -1;
}

} // namespace

std::optional<YLine> yBegin(QByteArrayView line)
{
    const qsizetype name = line.indexOf(" name="); // always the last: a name may hold blanks
    if (!line.startsWith("=ybegin ") || name < 0 || line.indexOf(" line=") < 0)
        return std::nullopt;
    YLine begin;
    begin.size = sizeOf(line.first(name));
    begin.isPart = line.first(name).contains(" part=");
    begin.name = line.sliced(name + 6).trimmed().toByteArray();
    return begin;
}

std::optional<YLine> yEnd(QByteArrayView line)
{
    if (!line.startsWith("=yend"))
        return std::nullopt;
    YLine end;
    end.size = sizeOf(line);
    end.partCrc = crcOf(line, " pcrc32=");
    end.crc = crcOf(line, " crc32=");
    return end;
}

QByteArray yData(QByteArrayView line)
{
    QByteArray bytes;
    bytes.reserve(line.size());
    for (qsizetype i = 0; i < line.size(); ++i) {
        const bool escaped = line[i] == '=' && i + 1 < line.size();
        i += escaped ? 1 : 0;
        bytes += char(static_cast<unsigned char>(line[i]) - 42 - (escaped ? 64 : 0));
    }
    return bytes;
}

quint32 crc32(QByteArrayView bytes, quint32 before)
{
    quint32 crc = ~before;
    for (const char c : bytes)
        crc = crcTable[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

} // namespace mail
