// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/sink_stream.h"

namespace {

// GObject wants plain structs of C; only sinkStream() below makes one.
struct SinkStream {
    GMimeStream parent;
    const mail::Sink* sink;
};

struct SinkStreamClass {
    GMimeStreamClass parent;
};

GType sink_stream_get_type();

G_DEFINE_TYPE(SinkStream, sink_stream, GMIME_TYPE_STREAM)

ssize_t writeToSink(GMimeStream* stream, const char* bytes, size_t octets)
{
    const auto* self = reinterpret_cast<SinkStream*>(stream);
    if (!(*self->sink)(QByteArrayView(bytes, qsizetype(octets))))
        return -1;
    stream->position += gint64(octets);
    return ssize_t(octets);
}

int succeed(GMimeStream*)
{
    return 0;
}

gint64 tellPosition(GMimeStream* stream)
{
    return stream->position;
}

void sink_stream_class_init(SinkStreamClass* type)
{
    type->parent.write = writeToSink;
    type->parent.flush = succeed;
    type->parent.close = succeed;
    type->parent.tell = tellPosition;
}

void sink_stream_init(SinkStream* self)
{
    self->sink = nullptr;
}

} // namespace

namespace mail {

Owned<GMimeStream> sinkStream(const Sink& sink)
{
    auto* self = static_cast<SinkStream*>(g_object_new(sink_stream_get_type(), nullptr));
    g_mime_stream_construct(&self->parent, 0, -1);
    self->sink = &sink;
    return Owned<GMimeStream>(&self->parent);
}

} // namespace mail
