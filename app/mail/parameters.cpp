// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/parameters.h"

#include "mail/charsets.h"
#include "mail/comments.h"
#include "mail/header_block.h"
#include "mail/words.h"

#include <QList>

#include <algorithm>

namespace mail {

namespace {

constexpr qsizetype mostParameters = 1000; // honest fields have under ten, RFC 2231 ones some dozen

struct Raw {
    QByteArray name; ///< lower case, with RFC 2231's marks: "filename*0*"
    QByteArray value;
    bool quoted = false;
};

/// Where the ';' that ends a parameter stands; quoted ones do not count.
qsizetype endOfParameter(QByteArrayView text, qsizetype from)
{
    bool quoted = false;
    for (qsizetype i = from; i < text.size(); ++i) {
        if (quoted && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            quoted = !quoted;
        else if (text[i] == ';' && !quoted)
            return i;
    }
    // A quote that never closes would swallow the rest: then every ';' counts.
    const qsizetype plain = quoted ? text.indexOf(';', from) : -1;
    return plain < 0 ? text.size() : plain;
}

/// A quote with more behind it than blanks is one of the name: "a "b" c.txt".
bool isLastQuote(QByteArrayView value, qsizetype at)
{
    return value.indexOf('"', at + 1) < 0;
}

QByteArray unquoted(QByteArrayView value)
{
    value = value.sliced(1);
    QByteArray out;
    for (qsizetype i = 0; i < value.size() && !(value[i] == '"' && isLastQuote(value, i)); ++i) {
        if (value[i] == '\\' && i + 1 < value.size())
            ++i;
        out += value[i];
    }
    return out;
}

QList<Raw> split(QByteArrayView text)
{
    QList<Raw> list;
    qsizetype at = 0;
    while (at < text.size() && list.size() < mostParameters) {
        const qsizetype end = endOfParameter(text, at);
        const QByteArrayView one = text.sliced(at, end - at);
        at = end + 1;
        const qsizetype equals = one.indexOf('=');
        if (equals < 1)
            continue;
        const QByteArrayView value = one.sliced(equals + 1).trimmed();
        const bool quoted = value.startsWith('"');
        list.append({one.first(equals).trimmed().toByteArray().toLower(),
                     quoted ? unquoted(value) : value.toByteArray(), quoted});
    }
    return list;
}

/// The pieces of one parameter that came as "name*0", "name*1*", ... or "name*".
struct Pieces {
    QMap<int, Raw> byNumber;
    bool encoded = false; ///< the first one names charset and language
};

/// Takes charset and language off the first piece: "utf-8'de'text".
QByteArray takeCharset(QByteArray& value)
{
    const qsizetype first = value.indexOf('\'');
    const qsizetype second = first < 0 ? -1 : value.indexOf('\'', first + 1);
    if (second < 0)
        return {};
    const QByteArray charset = value.first(first);
    value.remove(0, second + 1);
    return charset;
}

int nibble(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char letter = char(c | 0x20);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/// "%C3%BC"; a '%' that begins no such thing is one.
QByteArray fromPercent(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size();
        const int high = escape ? nibble(text[i + 1]) : -1;
        const int low = high >= 0 ? nibble(text[i + 2]) : -1;
        out += low >= 0 ? char(high * 16 + low) : text[i];
        i += low >= 0 ? 2 : 0;
    }
    return out;
}

QString joined(Pieces pieces)
{
    QByteArray bytes;
    QByteArray charset;
    if (!pieces.byNumber.isEmpty() && pieces.encoded)
        charset = takeCharset(pieces.byNumber.first().value);
    for (const Raw& piece : std::as_const(pieces.byNumber))
        bytes += piece.name.endsWith('*') ? fromPercent(piece.value) : piece.value;
    if (charset.isEmpty() && (!pieces.encoded || bytes.startsWith("=?")))
        return decodeWords(bytes); // some programs put encoded words into the pieces
    return lettersFrom(bytes, charset).text;
}

void addPiece(const Raw& raw, QMap<QByteArray, Pieces>& continued)
{
    const qsizetype star = raw.name.indexOf('*');
    QByteArray number = raw.name.sliced(star + 1);
    if (number.endsWith('*'))
        number.chop(1);
    bool isNumber = true;
    const int position = number.isEmpty() ? 0 : number.toInt(&isNumber);
    if (!isNumber || position < 0)
        return;
    Pieces& pieces = continued[raw.name.first(star)];
    if (pieces.byNumber.contains(position))
        return;
    pieces.byNumber.insert(position, raw);
    pieces.encoded = pieces.encoded || (position == 0 && raw.name.endsWith('*'));
}

/// Where the parameters begin; in front where the value itself was forgotten: "filename=a.txt".
qsizetype behindValue(const QByteArray& text)
{
    const qsizetype end = endOfParameter(text, 0);
    const qsizetype equals = text.indexOf('=');
    return equals > 0 && equals < end && !QByteArrayView(text).first(equals).contains('/') ? 0 : end;
}

QByteArray firstToken(QByteArrayView text)
{
    QByteArray value = text.trimmed().toByteArray().toLower().replace(' ', "").replace('"', "");
    if (value.endsWith(',')) // "text/plain, charset=utf-8"
        value.chop(1);
    return value;
}

/// "multipart/mixed boundary=b": some programs forget the first semicolon.
QByteArray withFirstSemicolon(QByteArray text)
{
    const qsizetype end = endOfParameter(text, 0);
    const qsizetype equals = text.indexOf('=');
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    const qsizetype blank = std::find_if(text.cbegin(), text.cend(), isBlank) - text.cbegin();
    if (blank > 0 && blank < equals && equals < end)
        text[blank] = ';';
    return text;
}

} // namespace

ParameterField readParameters(QByteArrayView raw)
{
    constexpr qsizetype longestField = 65536; // names of files in RFC 2231 pieces have some thousands at most
    const QByteArray text = withFirstSemicolon(
        withoutCommentsAroundParameters(unfolded(raw.first(qMin(raw.size(), longestField)))));
    const qsizetype end = behindValue(text);
    ParameterField field;
    field.value = firstToken(QByteArrayView(text).first(end));
    QMap<QByteArray, Pieces> continued;
    for (const Raw& one : split(QByteArrayView(text).sliced(end))) {
        if (one.name.contains('*'))
            addPiece(one, continued);
        else if (!field.parameters.contains(one.name))
            field.parameters.insert(one.name, decodeWords(one.value));
    }
    for (auto it = continued.cbegin(); it != continued.cend(); ++it)
        field.parameters.insert(it.key(),
                                joined(it.value())); // RFC 2231 wins over the plain form, RFC 6266 4.3
    return field;
}

} // namespace mail
