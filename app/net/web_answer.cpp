// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/web_answer.h"

#include <algorithm>

namespace net {

namespace {

// Honest servers send 300 to 2,000 octets in 10 to 30 fields.
constexpr qsizetype headMost = 16 * 1024;
constexpr int fieldsMost = 100;
/// 100 Continue was not asked for, 103 Early Hints comes once or twice.
constexpr int interimMost = 5;
/// A chunk's size with an extension that nobody uses.
constexpr qsizetype chunkLineMost = 256;
/// Of 5 MB in pieces of 160 octets; a body of single octets would cost six on the wire for each.
constexpr int chunksMost = 32 * 1024;

QByteArrayView trimmed(QByteArrayView text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// RFC 9110 section 5.6.2.
bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || isDigit(c) || (c != 0 && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
    });
}

/// No controls but the tabulator (RFC 9110 section 5.5).
bool isText(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto octet = static_cast<unsigned char>(c);
        return c == '\t' || (octet >= 0x20 && octet != 0x7f);
    });
}

/// 1*DIGIT that fits; digits beyond any body are as wrong as letters.
std::optional<qsizetype> lengthIn(QByteArrayView text)
{
    const bool digits =
        !text.isEmpty() && text.size() <= 15 && std::all_of(text.begin(), text.end(), isDigit);
    return digits ? std::optional(qsizetype(text.toByteArray().toLongLong())) : std::nullopt;
}

std::optional<qsizetype> hexIn(QByteArrayView text)
{
    bool known = false;
    const bool plain =
        !text.isEmpty() && text.size() <= 8 && std::all_of(text.begin(), text.end(), [](char c) {
            return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
        });
    const qlonglong value = plain ? text.toByteArray().toLongLong(&known, 16) : 0;
    return known ? std::optional(qsizetype(value)) : std::nullopt;
}

} // namespace

WebAnswer::WebAnswer(qsizetype most)
    : most_(most)
{}

void WebAnswer::receive(QByteArrayView octets)
{
    while (!octets.isEmpty() && !isOver()) {
        if (takesLines())
            takeLine(octets);
        else
            takeBody(octets);
    }
}

void WebAnswer::closed()
{
    if (isOver())
        return;
    if (part_ == Part::ToTheEnd)
        state_ = State::Done;
    else
        fail(State::Broken);
}

bool WebAnswer::takesLines() const
{
    return part_ != Part::Length && part_ != Part::ToTheEnd && part_ != Part::Chunk;
}

void WebAnswer::takeLine(QByteArrayView& octets)
{
    const qsizetype end = octets.indexOf('\n');
    const qsizetype size = end < 0 ? octets.size() : end + 1;
    const bool chunked = part_ == Part::ChunkSize || part_ == Part::ChunkEnd;
    const qsizetype room = chunked ? chunkLineMost - line_.size() : headMost - headOctets_;
    if (size > room)
        return fail(State::Broken);
    if (!chunked)
        headOctets_ += size;
    line_ += octets.first(size);
    octets = octets.sliced(size);
    if (end < 0)
        return;
    QByteArray line = std::exchange(line_, {});
    line.chop(line.endsWith("\r\n") ? 2 : 1); // a bare LF is an end too (RFC 9112 section 2.2)
    read(line);
}

void WebAnswer::read(QByteArrayView line)
{
    switch (part_) {
    case Part::Status: return readStatus(line);
    case Part::Fields: return line.isEmpty() ? endHead() : readField(line);
    case Part::ChunkSize: return readChunkSize(line);
    case Part::ChunkEnd: part_ = Part::ChunkSize; return line.isEmpty() ? void() : fail(State::Broken);
    case Part::Trailer: return readTrailer(line);
    case Part::Length:
    case Part::ToTheEnd:
    case Part::Chunk: break;
    }
}

/// "HTTP/1.1 200 OK"; the reason may be empty (RFC 9112 section 4).
void WebAnswer::readStatus(QByteArrayView line)
{
    const bool shaped = line.size() >= 12 && line.startsWith("HTTP/1.") && isDigit(line[7]) &&
                        line[8] == ' ' && std::all_of(line.begin() + 9, line.begin() + 12, isDigit) &&
                        (line.size() == 12 || line[12] == ' ') && isText(line);
    if (!shaped)
        return fail(State::Broken);
    status_ = line.sliced(9, 3).toByteArray().toInt();
    reason_ = line.sliced(std::min<qsizetype>(13, line.size())).toByteArray();
    part_ = Part::Fields;
}

void WebAnswer::readField(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = line.first(std::max<qsizetype>(colon, 0));
    // A folded line starts with a blank and has no name: forbidden since RFC 7230.
    if (!isToken(name) || !isText(line) || fields_.size() >= fieldsMost)
        return fail(State::Broken);
    fields_.append({name.toByteArray().toLower(), trimmed(line.sliced(colon + 1)).toByteArray()});
}

void WebAnswer::endHead()
{
    if (status_ >= 200) {
        hasHead_ = true;
        return beginBody();
    }
    // Interim answers: the real one follows. 101 would be another protocol, which nobody asked for.
    if (status_ < 100 || status_ == 101 || ++interim_ > interimMost)
        return fail(State::Broken);
    fields_.clear();
    reason_.clear();
    part_ = Part::Status;
}

/// How long the body is (RFC 9112 section 6.3). Length and chunks at once are an attack or a fault there too.
void WebAnswer::beginBody()
{
    const auto count = [&](QByteArrayView name) {
        return std::count_if(fields_.begin(), fields_.end(),
                             [&](const Field& field) { return field.name == name; });
    };
    const auto lengths = count("content-length");
    const auto codings = count("transfer-encoding");
    const auto encoding = field("content-encoding");
    if (lengths + codings > 1 || count("content-encoding") > 1 ||
        (encoding && encoding->toLower() != "identity"))
        return fail(State::Broken);
    state_ = State::Body;
    if (status_ == 204 || status_ == 304) {
        state_ = State::Done;
    } else if (codings == 1) {
        part_ = Part::ChunkSize;
        if (field("transfer-encoding")->toLower() != "chunked")
            fail(State::Broken);
    } else if (lengths == 1) {
        const auto length = lengthIn(*field("content-length"));
        if (!length)
            return fail(State::Broken);
        if (*length > most_)
            return fail(State::TooLong);
        part_ = Part::Length;
        due_ = *length;
        if (due_ == 0)
            state_ = State::Done;
    } else {
        part_ = Part::ToTheEnd;
    }
}

void WebAnswer::readChunkSize(QByteArrayView line)
{
    const qsizetype semicolon = line.indexOf(';'); // extensions mean nothing to us
    const auto size = hexIn(trimmed(semicolon < 0 ? line : line.first(semicolon)));
    if (!size || ++chunks_ > chunksMost)
        return fail(State::Broken);
    if (*size > most_ - body_.size())
        return fail(State::TooLong);
    due_ = *size;
    part_ = due_ == 0 ? Part::Trailer : Part::Chunk;
}

void WebAnswer::readTrailer(QByteArrayView line)
{
    if (line.isEmpty())
        state_ = State::Done;
}

void WebAnswer::takeBody(QByteArrayView& octets)
{
    const bool counted = part_ != Part::ToTheEnd;
    const qsizetype room = counted ? due_ : most_ - body_.size();
    const QByteArrayView piece = octets.first(std::min(octets.size(), room));
    body_ += piece;
    octets = octets.sliced(piece.size());
    if (!counted) {
        if (!octets.isEmpty())
            fail(State::TooLong);
        return;
    }
    due_ -= piece.size();
    if (due_ > 0)
        return;
    if (part_ == Part::Chunk)
        part_ = Part::ChunkEnd;
    else
        state_ = State::Done;
}

void WebAnswer::fail(State state)
{
    state_ = state;
    body_.clear();
    line_.clear();
}

std::optional<QByteArray> WebAnswer::field(QByteArrayView name) const
{
    std::optional<QByteArray> found;
    for (const Field& field : fields_) {
        if (field.name != name)
            continue;
        if (found)
            return std::nullopt;
        found = field.value;
    }
    return found;
}

} // namespace net
