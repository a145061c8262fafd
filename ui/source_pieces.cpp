// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/source_pieces.h"

#include "base/visible.h"
#include "mail/nested.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype longestLine = 1000;   // mail may have 998 (RFC 5322 section 2.1.1)
constexpr qsizetype searchStep = 1 << 20; // octets in memory at once
constexpr qsizetype lookForLine = 1 << 16;

/// The beginning of the first line at or behind `at`; `at` itself in an endless line.
qint64 lineStart(const mail::Octets& octets, qint64 at)
{
    if (at <= 0 || at >= octets.size())
        return std::clamp<qint64>(at, 0, octets.size());
    const qsizetype end = octets.some(at - 1, lookForLine).indexOf('\n');
    return end < 0 ? at : at + end;
}

qint64 findOnce(const mail::Octets& octets, const QByteArray& words, qint64 from, qint64 to)
{
    for (qint64 at = from; at < to; at += searchStep) {
        const qint64 most = std::min<qint64>(searchStep + words.size() - 1, to - at);
        const qsizetype found = octets.some(at, qsizetype(most)).toLower().indexOf(words);
        if (found >= 0)
            return at + found;
    }
    return -1;
}

/// Of several spellings the one that comes first.
qint64 findAny(const mail::Octets& octets, const QByteArrayList& spellings, qint64 from, qint64 to)
{
    qint64 first = -1;
    for (const QByteArray& words : spellings) {
        const qint64 found = findOnce(octets, words, from, first < 0 ? to : first);
        first = found < 0 ? first : found;
    }
    return first;
}

} // namespace

base::Result<SourcePiece> readPiece(const mail::Place& message, qint64 index)
{
    return mail::sourceOf(message).map([index](const mail::Source& source) {
        const mail::Octets& octets = source.octets();
        const qint64 last = std::max<qint64>(0, (octets.size() - 1) / pieceOctets);
        SourcePiece piece;
        piece.index = std::clamp<qint64>(index, 0, last);
        piece.total = octets.size();
        piece.begin = lineStart(octets, piece.index * pieceOctets);
        const qint64 end = lineStart(octets, (piece.index + 1) * pieceOctets);
        piece.octets = octets.some(piece.begin, qsizetype(end - piece.begin));
        return piece;
    });
}

qint64 findInSource(const mail::Place& message, const QString& words, qint64 from)
{
    const auto source = mail::sourceOf(message);
    if (!source || words.isEmpty())
        return -1;
    QByteArrayList spellings{words.toUtf8().toLower()};
    if (const QByteArray latin = words.toLatin1().toLower(); latin != spellings.first())
        spellings.append(latin);
    const mail::Octets& octets = source->octets();
    const qint64 behind = findAny(octets, spellings, from, octets.size());
    return behind >= 0 ? behind : findAny(octets, spellings, 0, octets.size());
}

QString sourceText(QByteArrayView octets)
{
    QString text;
    text.reserve(octets.size());
    while (!octets.isEmpty()) {
        const qsizetype feed = octets.indexOf('\n');
        qsizetype end = feed < 0 ? octets.size() : feed;
        const bool cut = end > longestLine;
        end = std::min(end, longestLine);
        const bool carriage = !cut && feed > 0 && octets[end - 1] == '\r';
        text += QString::fromLatin1(octets.first(end - carriage));
        if (cut || feed >= 0)
            text += u'\n';
        octets = octets.sliced(end + (!cut && feed >= 0));
    }
    return base::visibleLines(text);
}

} // namespace ui
