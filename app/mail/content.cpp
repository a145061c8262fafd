// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/content.h"

#include "mail/transfer.h"

#include <array>

namespace mail {

namespace {

constexpr size_t pieceOctets = 65536;

bool pumpDecoded(GMimeStream* stream, TransferDecoder& decoder, const Sink& sink)
{
    std::array<char, pieceOctets> room;
    for (;;) {
        const ssize_t got = g_mime_stream_read(stream, room.data(), room.size());
        if (got <= 0) // -1 is also what a stream out of several says at its end
            return (got == 0 || g_mime_stream_eos(stream)) && sink(decoder.finish());
        if (!sink(decoder.decode(QByteArrayView(room.data(), got))))
            return false;
    }
}

bool isUuencoded(const QByteArray& encoding)
{
    return encoding == "x-uuencode" || encoding == "uuencode" || encoding == "x-uue";
}

bool pumpUuencoded(GMimeStream* stream, const Sink& sink)
{
    const Owned<GMimeStream> filtered(g_mime_stream_filter_new(stream));
    const Owned<GMimeFilter> filter(g_mime_filter_basic_new(GMIME_CONTENT_ENCODING_UUENCODE, FALSE));
    g_mime_stream_filter_add(GMIME_STREAM_FILTER(filtered.get()), filter.get());
    return pumpDecoded(filtered.get(), *transferDecoder("binary"), sink);
}

/// A nested message has no content of its own: it is written out again as it came.
bool pumpMessage(GMimeMessagePart* part, const Sink& sink)
{
    GMimeMessage* message = g_mime_message_part_get_message(part);
    if (!message)
        return true;
    const Owned<GMimeStream> stream = sinkStream(sink);
    return g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, stream.get()) >= 0;
}

} // namespace

bool pump(const Part& part, const Sink& sink)
{
    if (GMIME_IS_MESSAGE_PART(part.object))
        return pumpMessage(GMIME_MESSAGE_PART(part.object), sink);
    GMimeDataWrapper* content =
        GMIME_IS_PART(part.object) ? g_mime_part_get_content(GMIME_PART(part.object)) : nullptr;
    GMimeStream* stream = content ? g_mime_data_wrapper_get_stream(content) : nullptr;
    if (!stream)
        return true;
    g_mime_stream_reset(stream);
    // The raw stream, decoded by us: GMime's base64 drops what has no padding and what follows one.
    return isUuencoded(part.encoding) ? pumpUuencoded(stream, sink)
                                      : pumpDecoded(stream, *transferDecoder(part.encoding), sink);
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
