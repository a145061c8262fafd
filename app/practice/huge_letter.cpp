// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/letters.h"

#include <QtEndian>

#include <array>

namespace practice {

namespace {

constexpr qint64 octetsInLine = 57;    // 76 characters of base64, as RFC 2045 section 6.8 wants
constexpr qint64 wireLine = 78;        // with CRLF
constexpr qint64 linesInAll = 384'616; // 30 MB of them
constexpr qint64 linesInPiece = 200;
constexpr qint64 soundOctets = linesInAll * octetsInLine;

constexpr qint64 waveHeader = 44;
constexpr int samplesASecond = 22'050;
constexpr int samplesANote = samplesASecond / 2;

QByteArray opening()
{
    return withCrlf(R"(From: "Klaas Klokhuis" <klaas@belfry.test>
To: Guest <guest@practice.example.org>
Subject: Eight minutes of carillon (30 MB, careful)
Date: Wed, 11 Nov 2026 11:11:00 +0100
Message-ID: <carillon@belfry.test>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="=_belfry"

This is a message in MIME format.
--=_belfry
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Dear guest,

you can read this letter without fetching the heavy thing behind it: a
preview asks the server for the first lines only.

If you want to hear the bells: Download fetches all 30 MB. Look at the
progress, press Stop in the middle and see that everything goes on well.
Nobody keeps those 30 MB anywhere: this server computes the bells while it
sends them.

Klaas, from the belfry

--=_belfry
Content-Type: audio/x-wav; name="carillon.wav"
Content-Disposition: attachment; filename="carillon.wav"
Content-Transfer-Encoding: base64

)");
}

QByteArray ending()
{
    return "--=_belfry--\r\n";
}

template <class Number> void put(QByteArray& bytes, Number value)
{
    char raw[sizeof(Number)];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof raw);
}

/// RIFF WAVE, one channel of 16 bits.
QByteArray header()
{
    QByteArray bytes("RIFF");
    put(bytes, quint32(soundOctets - 8));
    bytes += "WAVEfmt ";
    put(bytes, quint32(16));
    put(bytes, quint16(1));
    put(bytes, quint16(1));
    put(bytes, quint32(samplesASecond));
    put(bytes, quint32(samplesASecond * 2));
    put(bytes, quint16(2));
    put(bytes, quint16(16));
    bytes += "data";
    put(bytes, quint32(soundOctets - waveHeader));
    return bytes;
}

/// A bell: a triangle wave that fades. Whole numbers only, so that every machine rings alike.
qint16 sampleAt(qint64 index)
{
    static constexpr std::array hertz{523, 587, 659, 784, 659, 587, 880, 784,
                                      659, 523, 440, 523, 587, 659, 587, 392};
    const qint64 note = index / samplesANote;
    const qint64 since = index % samplesANote;
    const qint64 frequency = hertz[static_cast<std::size_t>((note + note / 16 * 5) % qint64(hertz.size()))];
    const qint64 phase = since * frequency * 65'536 / samplesASecond % 65'536;
    const qint64 triangle = phase < 32'768 ? phase - 16'384 : 49'152 - phase;
    return static_cast<qint16>(triangle * (samplesANote - since) / samplesANote / 2);
}

/// Octets of the sound file, from a multiple of the line length on: nothing but arithmetic, nothing kept.
QByteArray soundAt(qint64 from, qint64 size)
{
    QByteArray bytes = from == 0 ? header() : QByteArray();
    qint64 filled = bytes.size();
    bytes.resize(size);
    char* out = bytes.data();
    for (; filled < size; ++filled) { // an octet at a time, since lines are odd and samples are not
        const qint64 at = from + filled - waveHeader;
        const auto sample = static_cast<quint16>(sampleAt(at / 2));
        out[filled] = static_cast<char>(at % 2 == 0 ? sample & 0xff : sample >> 8);
    }
    return bytes;
}

QByteArray encodedLines(qint64 first, qint64 count)
{
    const QByteArray sound = soundAt(first * octetsInLine, count * octetsInLine);
    QByteArray wire;
    wire.reserve(count * wireLine);
    for (qint64 line = 0; line < count; ++line)
        wire += sound.mid(line * octetsInLine, octetsInLine).toBase64() + "\r\n";
    return wire;
}

/// Opening, lines, ending.
class HugeLetter {
public:
    QByteArray operator()()
    {
        if (!begun_) {
            begun_ = true;
            return opening();
        }
        if (line_ < linesInAll) {
            const qint64 count = std::min(linesInPiece, linesInAll - line_);
            line_ += count;
            return encodedLines(line_ - count, count);
        }
        return std::exchange(ended_, true) ? QByteArray() : ending();
    }

private:
    bool begun_ = false;
    bool ended_ = false;
    qint64 line_ = 0;
};

} // namespace

Message hugeLetter(QByteArray uid)
{
    const qint64 octets = opening().size() + linesInAll * wireLine + ending().size();
    return {std::move(uid), octets, [] { return Pieces(HugeLetter()); }};
}

} // namespace practice
