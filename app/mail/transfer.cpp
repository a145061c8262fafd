// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/transfer.h"

#include "mail/uuencode.h"

#include <array>
#include <string_view>

namespace mail {

namespace {

/// The value of each letter of base64; -1 for all others, so that four of them joined are negative as well.
constexpr std::array<qint8, 256> sextets = [] {
    std::array<qint8, 256> table{};
    table.fill(-1);
    qint8 value = 0;
    for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
        table[static_cast<unsigned char>(c)] = value++;
    return table;
}();

int sextet(char c)
{
    return sextets[static_cast<unsigned char>(c)];
}

int nibble(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

class Base64Decoder : public TransferDecoder {
public:
    QByteArray decode(QByteArrayView piece) override
    {
        QByteArray out(piece.size() + 3,
                       Qt::Uninitialized); // paddings in mid-stream make more than three quarters
        to_ = out.data();
        const char* at = piece.data();
        const char* const end = at + piece.size();
        while (at < end) {
            if (count_ == 0)
                at = takeFours(at, end);
            if (at < end)
                take(*at++);
        }
        out.truncate(to_ - out.constData());
        return out;
    }

    QByteArray finish() override
    {
        QByteArray out(3, Qt::Uninitialized);
        to_ = out.data();
        flush();
        out.truncate(to_ - out.constData());
        return out;
    }

private:
    /// Most of the stream: four letters at a time, until something else stands between them.
    const char* takeFours(const char* at, const char* end)
    {
        for (; end - at >= 4; at += 4) {
            const int bits = sextet(at[0]) << 18 | sextet(at[1]) << 12 | sextet(at[2]) << 6 | sextet(at[3]);
            if (bits < 0)
                break;
            *to_++ = char(bits >> 16);
            *to_++ = char(bits >> 8);
            *to_++ = char(bits);
        }
        return at;
    }

    void take(char c)
    {
        if (c == '=') {
            flush(); // encoders that join blocks pad in mid-stream: what follows is a new block
            return;
        }
        const int value = sextet(c);
        if (value < 0)
            return;
        bits_ = (bits_ << 6) | unsigned(value);
        if (++count_ == 4)
            flush();
    }

    void flush()
    {
        const unsigned bits = bits_ << (6 * (4 - count_));
        for (int i = 0; i < count_ - 1; ++i)
            *to_++ = char((bits >> (16 - 8 * i)) & 0xFF);
        bits_ = 0;
        count_ = 0;
    }

    char* to_ = nullptr; ///< during decode() and finish()
    unsigned bits_ = 0;
    int count_ = 0;
};

class QuotedPrintableDecoder : public TransferDecoder {
public:
    QByteArray decode(QByteArrayView piece) override
    {
        waiting_ += piece;
        const qsizetype end = certainEnd();
        QByteArray out;
        out.reserve(end);
        decodeTo(end, out);
        waiting_.remove(0, end);
        return out;
    }

    QByteArray finish() override
    {
        QByteArray out;
        decodeTo(waiting_.size(), out);
        waiting_.clear();
        return out;
    }

private:
    /// Up to the last line end, or all but the last few bytes of a line that is too long to wait for.
    [[nodiscard]] qsizetype certainEnd() const
    {
        constexpr qsizetype longestWait =
            65536; // legal lines have 76 octets; longer ones are not worth memory
        const qsizetype feed = waiting_.lastIndexOf('\n');
        if (feed >= 0 || waiting_.size() < longestWait)
            return feed + 1;
        const qsizetype escape = waiting_.lastIndexOf('=');
        return escape >= waiting_.size() - 3 ? escape : waiting_.size();
    }

    void decodeTo(qsizetype end, QByteArray& out)
    {
        qsizetype at = 0;
        while (at < end) {
            const qsizetype feed = waiting_.indexOf('\n', at);
            const qsizetype next = feed < 0 || feed >= end ? end : feed + 1;
            decodeLine(QByteArrayView(waiting_).sliced(at, next - at), out);
            at = next;
        }
    }

    static void decodeLine(QByteArrayView line, QByteArray& out)
    {
        QByteArrayView text = line;
        while (!text.isEmpty() && (text.back() == '\n' || text.back() == '\r'))
            text.chop(1);
        const QByteArrayView lineEnd = line.sliced(text.size());
        if (!lineEnd.isEmpty()) {
            while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\t'))
                text.chop(1); // RFC 2045 6.7 rule 3: blanks at the end were added on the way
        }
        const bool soft = text.endsWith('=');
        if (soft)
            text.chop(1);
        decodeEscapes(text, out);
        if (!soft)
            out += lineEnd;
    }

    static void decodeEscapes(QByteArrayView text, QByteArray& out)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const int high = text[i] == '=' && i + 2 < text.size() ? nibble(text[i + 1]) : -1;
            const int low = high >= 0 ? nibble(text[i + 2]) : -1;
            if (low >= 0) {
                out += char(high * 16 + low);
                i += 2;
            } else {
                out += text[i]; // not an escape: shown as it is, RFC 2045 6.7
            }
        }
    }

    QByteArray waiting_;
};

class Unchanged : public TransferDecoder {
public:
    QByteArray decode(QByteArrayView piece) override { return piece.toByteArray(); }
    QByteArray finish() override { return {}; }
};

} // namespace

std::unique_ptr<TransferDecoder> transferDecoder(QByteArrayView encoding)
{
    if (encoding.compare("base64", Qt::CaseInsensitive) == 0)
        return std::make_unique<Base64Decoder>();
    if (encoding.compare("quoted-printable", Qt::CaseInsensitive) == 0)
        return std::make_unique<QuotedPrintableDecoder>();
    for (const char* name : {"x-uuencode", "uuencode", "x-uue", "uue"}) {
        if (encoding.compare(name, Qt::CaseInsensitive) == 0)
            return std::make_unique<UuDecoder>();
    }
    return std::make_unique<Unchanged>();
}

QByteArray fromBase64(QByteArrayView text)
{
    Base64Decoder decoder;
    QByteArray bytes = decoder.decode(text);
    return bytes += decoder.finish();
}

QByteArray fromQ(QByteArrayView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '=' && i + 2 < text.size();
        const int high = escape ? nibble(text[i + 1]) : -1;
        const int low = escape ? nibble(text[i + 2]) : -1;
        if (high >= 0 && low >= 0) {
            bytes += char(high * 16 + low);
            i += 2;
        } else {
            bytes += text[i] == '_' ? ' ' : text[i];
        }
    }
    return bytes;
}

} // namespace mail
