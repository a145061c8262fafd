// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/content.h"

#include "mail/transfer.h"

namespace mail {

namespace {

constexpr qsizetype pieceOctets = 65536;

} // namespace

bool pump(const Part& part, const Sink& sink)
{
    const auto decoder = transferDecoder(part.encoding);
    QByteArray piece(pieceOctets, Qt::Uninitialized);
    qint64 at = 0;
    while (at < part.content.size()) {
        const qsizetype got = part.content.read(at, piece.data(), pieceOctets);
        if (got <= 0)
            return false;
        at += got;
        if (!sink(decoder->decode(QByteArrayView(piece.constData(), got))))
            return false;
    }
    return sink(decoder->finish());
}

Beginning beginningOf(const Part& part, qsizetype most)
{
    Beginning beginning;
    const Sink sink = [&](QByteArrayView piece) {
        const qsizetype room = most - beginning.bytes.size();
        beginning.bytes += piece.first(qMin(piece.size(), room));
        beginning.whole = piece.size() <= room;
        return beginning.whole;
    };
    const bool all = pump(part, sink);
    beginning.whole = beginning.whole && all;
    return beginning;
}

} // namespace mail
