// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/uuencode.h"

namespace mail {

namespace {

constexpr qsizetype longestLine = 128; // legal ones have 61 letters, some add a checksum

bool isUuLetter(char c)
{
    return c >= ' ' && c <= '`';
}

int value(char c)
{
    return (c - ' ') & 0x3F;
}

QByteArrayView withoutLineEnd(QByteArrayView line)
{
    while (line.endsWith('\r') || line.endsWith('\n'))
        line.chop(1);
    return line;
}

} // namespace

std::optional<QByteArray> uuLine(QByteArrayView line)
{
    if (line.isEmpty() || line.size() > longestLine || !isUuLetter(line.front()))
        return std::nullopt;
    const int octets = value(line.front());
    const qsizetype letters = (octets + 2) / 3 * 4;
    // Three letters more than needed is what some encoders add; blanks at the end may have been lost.
    if (line.size() - 1 > letters + 3)
        return std::nullopt;
    QByteArray padded = line.sliced(1).toByteArray();
    for (const char c : std::as_const(padded)) {
        if (!isUuLetter(c))
            return std::nullopt;
    }
    padded = padded.leftJustified(letters, ' ', true);
    QByteArray out;
    out.reserve(octets + 2);
    for (qsizetype i = 0; i < letters; i += 4) {
        const int bits = value(padded[i]) << 18 | value(padded[i + 1]) << 12 | value(padded[i + 2]) << 6 |
                         value(padded[i + 3]);
        out += char(bits >> 16);
        out += char(bits >> 8);
        out += char(bits);
    }
    return out.first(octets);
}

bool isFullUuLine(QByteArrayView line)
{
    return !line.isEmpty() && line.size() - 1 >= (value(line.front()) + 2) / 3 * 4;
}

std::optional<QByteArray> uuBegin(QByteArrayView line)
{
    if (!line.startsWith("begin "))
        return std::nullopt;
    QByteArrayView rest = line.sliced(6);
    qsizetype digits = 0;
    while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '7')
        ++digits;
    if (digits < 3 || digits > 4 || digits >= rest.size() || rest[digits] != ' ')
        return std::nullopt;
    const QByteArray name = rest.sliced(digits + 1).trimmed().toByteArray();
    return name.isEmpty() ? std::nullopt : std::optional(name);
}

QByteArray UuDecoder::decode(QByteArrayView piece)
{
    QByteArray out;
    out.reserve(piece.size());
    waiting_ += piece;
    qsizetype at = 0;
    for (qsizetype feed; (feed = waiting_.indexOf('\n', at)) >= 0; at = feed + 1)
        takeLine(QByteArrayView(waiting_).sliced(at, feed - at), out);
    waiting_.remove(0, at);
    if (waiting_.size() > longestLine) // no line of this: nothing in it counts
        waiting_.truncate(longestLine + 1);
    return out;
}

QByteArray UuDecoder::finish()
{
    QByteArray out;
    takeLine(waiting_, out);
    waiting_.clear();
    return out;
}

void UuDecoder::takeLine(QByteArrayView line, QByteArray& out)
{
    line = withoutLineEnd(line);
    if (ended_ || uuBegin(line))
        return;
    ended_ = line == "end";
    if (const auto bytes = ended_ ? std::nullopt : uuLine(line))
        out += *bytes;
}

} // namespace mail
