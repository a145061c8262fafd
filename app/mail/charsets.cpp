// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/charsets.h"

#include "mail/charset_labels.h"
#include "mail/legacy_charset.h"

#include <QStringDecoder>

#include <glib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

namespace mail {

namespace {

/// windows-1252 from 0x80 to 0x9F; the five holes are the C1 controls themselves, as in browsers.
constexpr std::array<char16_t, 32> latinExtras{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromLatin(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c >= QChar(0x80) && c <= QChar(0x9F))
            c = QChar(latinExtras[c.unicode() - 0x80U]);
    }
    return text;
}

Letters fromUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    Letters letters;
    letters.text = decoder(bytes);
    letters.damaged = decoder.hasError();
    return letters;
}

qsizetype count(const QString& text, QChar wanted)
{
    return std::count(text.cbegin(), text.cend(), wanted);
}

/// Bytes that say UTF-8 and are none at all: several that do not convert, and no letter of more than one byte
/// that does. A cut letter or a stray byte is not enough to think so.
bool isWronglyCalledUtf8(const Letters& letters)
{
    constexpr qsizetype noAccident = 3;
    const auto isForeign = [](QChar c) {
        return c.unicode() >= 0x80 && c != QChar(QChar::ReplacementCharacter);
    };
    return letters.damaged && count(letters.text, QChar(QChar::ReplacementCharacter)) >= noAccident &&
           std::none_of(letters.text.cbegin(), letters.text.cend(), isForeign);
}

/// iconv through GLib, which also has it where the C library has none.
class Converter {
public:
    explicit Converter(const QByteArray& charset)
        : handle_(g_iconv_open("UTF-8", charset.constData()))
    {}
    ~Converter()
    {
        if (isOpen())
            g_iconv_close(handle_);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    [[nodiscard]] bool isOpen() const { return handle_ != reinterpret_cast<GIConv>(-1); }
    [[nodiscard]] Letters convert(QByteArrayView bytes);

private:
    /// One call of iconv. False when a byte stands in the way.
    bool step(char** from, gsize* left);

    GIConv handle_;
    QByteArray utf8_;
};

bool Converter::step(char** from, gsize* left)
{
    std::array<char, 4096> room;
    for (;;) {
        char* to = room.data();
        gsize space = room.size();
        const gsize result = g_iconv(handle_, from, left, &to, &space);
        const int why = errno;
        utf8_.append(room.data(), qsizetype(room.size() - space));
        if (result != gsize(-1))
            return true;
        if (why != E2BIG)
            return false;
    }
}

Letters Converter::convert(QByteArrayView bytes)
{
    static constexpr char replacement[] = "\xEF\xBF\xBD";
    bool damaged = false;
    char* from = const_cast<char*>(bytes.data()); // iconv's prototype; it does not write there
    gsize left = gsize(bytes.size());
    while (left > 0 && !step(&from, &left)) {
        damaged = true;
        utf8_ += replacement;
        if (left == 0)
            break;
        ++from;
        --left;
    }
    step(nullptr, nullptr); // lets go of a letter that waited for a combining mark
    return {QString::fromUtf8(utf8_), damaged};
}

/// UTF-16 that does not say which octet comes first: that of Latin letters and blanks is the zero.
QByteArray withByteOrder(QByteArrayView bytes, const QByteArray& charset)
{
    if (charset != "utf-16" || bytes.startsWith("\xFE\xFF") || bytes.startsWith("\xFF\xFE"))
        return charset;
    qsizetype balance = 0; // zeros at even places less those at odd ones
    for (qsizetype i = 0; i < bytes.size(); ++i)
        balance += bytes[i] != '\0' ? 0 : i % 2 == 0 ? 1 : -1;
    return balance > 0 ? "UTF-16BE" : "UTF-16LE";
}

/// RFC 1843: between "~{" and "~}" pairs of 7-bit bytes that are GB 2312 without the high bits. glibc has no
/// HZ.
QByteArray gbFromHz(QByteArrayView bytes)
{
    QByteArray gb;
    bool chinese = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char next = i + 1 < bytes.size() ? bytes[i + 1] : '\0';
        if (bytes[i] == '~' && (next == '{' || next == '}')) {
            chinese = next == '{';
            ++i;
        } else if (bytes[i] == '~' && !chinese && (next == '~' || next == '\n')) {
            if (next == '~')
                gb += '~';
            ++i;
        } else {
            gb += chinese && bytes[i] > ' ' ? char(bytes[i] | 0x80) : bytes[i];
        }
    }
    return gb;
}

/// ISO-2022-JP as programs write it: with half-width katakana ("ESC ( I") and the letters of a maker's own
/// row 13, which iconv's has not, and its EUC has.
QByteArray eucFromIso2022(QByteArrayView bytes)
{
    QByteArray euc;
    QByteArrayView lead;  // in front of each letter of the set at hand
    qsizetype octets = 0; // of a letter of it; 0: ASCII
    for (qsizetype i = 0; i < bytes.size();) {
        const QByteArrayView rest = bytes.sliced(i);
        const bool escape = rest.startsWith('\x1B');
        if (escape && (rest.startsWith("\x1B$B") || rest.startsWith("\x1B$@"))) {
            lead = {};
            octets = 2;
            i += 3;
        } else if (escape && rest.startsWith("\x1B$(D")) {
            lead = "\x8F";
            octets = 2;
            i += 4;
        } else if (escape && rest.size() >= 3 && rest[1] == '(') {
            lead = "\x8E";
            octets = rest[2] == 'I' ? 1 : 0;
            i += 3;
        } else if (octets == 0 || rest.size() < octets || rest.front() < '!') {
            euc += rest.front();
            ++i;
        } else {
            euc += lead;
            for (const char c : rest.first(octets))
                euc += char(c | 0x80);
            i += octets;
        }
    }
    return euc;
}

std::optional<Letters> throughIconv(QByteArrayView bytes, const QByteArray& charset)
{
    Converter converter(charset);
    if (!converter.isOpen())
        return std::nullopt;
    return converter.convert(bytes);
}

bool isAscii(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return false;
    }
    return true;
}

/// The same in another charset, where that leaves nothing over.
Letters orElse(Letters letters, QByteArrayView bytes, const char* charset)
{
    const auto other = throughIconv(bytes, charset);
    return other && !other->damaged ? *other : std::move(letters);
}

/// What was labelled and does not convert may be of another kind that proves itself: UTF-8, and in the place
/// of ISO-2022-JP the two 8-bit charsets of Japanese.
Letters repaired(Letters letters, QByteArrayView bytes, const QByteArray& charset)
{
    const bool unknownEscape = letters.text.contains(QChar(0x1B)); // iconv lets them through
    if ((letters.damaged || unknownEscape) && charset.startsWith("ISO-2022-JP"))
        letters = orElse(std::move(letters), eucFromIso2022(bytes), "EUC-JP-MS");
    if (!letters.damaged || isAscii(bytes))
        return letters;
    if (Letters utf8 = fromUtf8(bytes); !utf8.damaged)
        return utf8;
    if (!charset.startsWith("ISO-2022-JP"))
        return letters;
    letters = orElse(std::move(letters), bytes, "CP932");
    return orElse(std::move(letters), bytes, "EUC-JP-MS"); // the likelier one of two that fit
}

} // namespace

QString guessed(QByteArrayView bytes)
{
    static const QByteArray ownCharset = charsetFor(legacyCharset(QLocale::system()));
    return guessed(bytes, ownCharset);
}

QString guessed(QByteArrayView bytes, const QByteArray& otherwise)
{
    if (const auto japanese = bytes.contains("\x1B$") ? throughIconv(bytes, "ISO-2022-JP") : std::nullopt;
        japanese && !japanese->damaged)
        return japanese->text;
    Letters letters = fromUtf8(bytes);
    if (letters.damaged && otherwise != "windows-1252")
        letters = throughIconv(bytes, otherwise).value_or(letters);
    return letters.damaged ? fromLatin(bytes) : letters.text;
}

bool keepsState(QByteArrayView label)
{
    const QByteArray charset = charsetFor(label).toUpper();
    return charset.startsWith("ISO-2022") || charset == "UTF-7" || charset == "HZ" ||
           charset.startsWith("UTF-16") || charset.startsWith("UTF-32");
}

Letters lettersFrom(QByteArrayView bytes, QByteArrayView label)
{
    const QByteArray charset = charsetFor(label);
    if (charset == "utf-8") {
        Letters letters = fromUtf8(bytes);
        return isWronglyCalledUtf8(letters) ? Letters{guessed(bytes), false} : letters;
    }
    if (charset == "windows-1252") // what says us-ascii or Latin 1 and is valid UTF-8 with 8 bits, is UTF-8
        return {guessed(bytes, charset), false};
    if (charset == "hz")
        return throughIconv(gbFromHz(bytes), "GB18030").value_or(Letters{guessed(bytes), true});
    if (charset.isEmpty())
        return {guessed(bytes), false};
    if (auto letters = throughIconv(bytes, withByteOrder(bytes, charset)))
        return repaired(*std::move(letters), bytes, charset.toUpper());
    return {guessed(bytes), !isAscii(bytes)};
}

} // namespace mail
