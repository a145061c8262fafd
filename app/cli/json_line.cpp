// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/json_line.h"

#include <QByteArrayView>

#include <algorithm>
#include <utility>

namespace cli {

namespace {

/// Octets that may begin something that has to be escaped: see escapedOctets().
bool isSuspect(char c)
{
    const uchar octet = uchar(c);
    return octet < 0x20 || octet == '"' || octet == '\\' || octet == 0x7F || octet == 0xC2 || octet == 0xE2;
}

QByteArray escape(uint code)
{
    return "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
}

/// The letter in front, of whose octets there are `octets`, as QJsonDocument writes it, and what steers a
/// terminal as an escape: C1 controls, DEL, line separators, bidi overrides.
QByteArray escaped(QByteArrayView text, qsizetype& octets)
{
    const auto at = [text](qsizetype place) { return place < text.size() ? uint(uchar(text[place])) : 0U; };
    octets = 1;
    switch (text.front()) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
    }
    if (at(0) < 0x20 || at(0) == 0x7F)
        return escape(at(0));
    if (at(0) == 0xC2 && at(1) < 0xA0) {
        octets = 2;
        return escape(at(1));
    }
    const uint code = (at(0) & 0x0F) << 12 | (at(1) & 0x3F) << 6 | (at(2) & 0x3F);
    if (at(0) == 0xE2 && ((code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069))) {
        octets = 3;
        return escape(code);
    }
    return text.first(1).toByteArray();
}

} // namespace

void JsonLine::separate()
{
    const char last = line_.back();
    if (last != '{' && last != '[' && last != ':')
        line_ += ',';
}

JsonLine& JsonLine::name(const char* field)
{
    separate();
    ((line_ += '"') += field) += "\":";
    return *this;
}

JsonLine& JsonLine::text(const QString& value)
{
    separate();
    line_ += '"';
    const QByteArray utf8 = value.toUtf8();
    for (QByteArrayView rest = utf8; !rest.isEmpty();) {
        const auto* suspect = std::find_if(rest.begin(), rest.end(), isSuspect);
        line_ += rest.first(suspect - rest.begin());
        rest = rest.sliced(suspect - rest.begin());
        if (rest.isEmpty())
            break;
        qsizetype octets = 0;
        line_ += escaped(rest, octets);
        rest = rest.sliced(octets);
    }
    line_ += '"';
    return *this;
}

JsonLine& JsonLine::number(qint64 value)
{
    separate();
    line_ += QByteArray::number(value);
    return *this;
}

JsonLine& JsonLine::null()
{
    separate();
    line_ += "null";
    return *this;
}

JsonLine& JsonLine::begin(char bracket)
{
    separate();
    line_ += bracket;
    return *this;
}

JsonLine& JsonLine::end(char bracket)
{
    line_ += bracket;
    return *this;
}

QByteArray JsonLine::finish()
{
    line_ += "}\n";
    return std::exchange(line_, "{");
}

} // namespace cli
