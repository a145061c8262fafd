// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/source.h"

#include "mail/extent.h"
#include "mail/line_scanner.h"
#include "mail/parameters.h"

#include <QFile>

namespace mail {

namespace {

QByteArray readSome(GMimeStream* stream, qsizetype most)
{
    QByteArray bytes(most, Qt::Uninitialized);
    qsizetype have = 0;
    while (have < most) {
        const ssize_t got = g_mime_stream_read(stream, bytes.data() + have, size_t(most - have));
        if (got <= 0)
            break;
        have += got;
    }
    bytes.resize(have);
    return bytes;
}

/// Behind the first empty line: the header goes on beyond what was read of it.
qint64 behindEmptyLine(GMimeStream* stream, qint64 from)
{
    LineScanner lines(stream, from);
    qint64 end = from;
    while (const auto line = lines.next()) {
        end = line->offset + line->octets;
        if (line->text.isEmpty())
            break;
    }
    return end;
}

void append(GMimeStream* cat, Owned<GMimeStream> stream)
{
    g_mime_stream_cat_add_source(GMIME_STREAM_CAT(cat), stream.get());
}

void append(GMimeStream* cat, const QByteArray& bytes)
{
    append(cat,
           Owned<GMimeStream>(g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size()))));
}

} // namespace

Source::Source(Owned<GMimeStream> stream)
    : stream_(std::move(stream))
    , octets_(g_mime_stream_length(stream_.get()))
{
    readHeader();
}

base::Result<Source> Source::fromFile(const QString& path)
{
    startGmime();
    // A folder can be opened for reading but not read.
    if (!QFile::exists(path) || !QFile(path).open(QIODevice::ReadOnly))
        return base::fail(base::Fault::CannotRead, path);
    Owned<GMimeStream> stream(g_mime_stream_file_open(QFile::encodeName(path).constData(), "rb", nullptr));
    if (!stream)
        return base::fail(base::Fault::CannotRead, path);
    return Source(std::move(stream));
}

Source Source::fromBytes(QByteArrayView bytes)
{
    startGmime();
    return Source(Owned<GMimeStream>(g_mime_stream_mem_new_with_buffer(bytes.data(), size_t(bytes.size()))));
}

void Source::readHeader()
{
    g_mime_stream_reset(stream_.get());
    header_ = HeaderBlock::parse(readSome(stream_.get(), HeaderBlock::mostOctets));
    // What has no header at all is text: showing it beats looking for a header in it.
    bodyStart_ = header_.fields().isEmpty() ? 0 : header_.bodyStart();
    if (!header_.ended() && bodyStart_ >= HeaderBlock::mostOctets) {
        bodyStart_ = behindEmptyLine(stream_.get(), bodyStart_);
        cut_ = true;
    }
}

/// GMime returns nothing for a header that is cut or begins oddly, and reads 8-bit bytes twice: it gets the
/// few fields it needs, and always one.
QByteArray Source::structureFields(bool asText) const
{
    QByteArray fields;
    for (const char* name : {"Content-Type", "Content-Transfer-Encoding", "Content-Disposition"}) {
        QByteArray value = unfolded(header_.first(name)).replace('\0', "");
        if (qstrcmp(name, "Content-Type") == 0 && (asText || value.isEmpty()))
            value = "text/plain";
        if (!value.isEmpty())
            fields += name + QByteArray(": ") + value + '\n';
    }
    return fields + '\n';
}

QByteArray Source::rawBody(qsizetype most)
{
    g_mime_stream_seek(stream_.get(), bodyStart_, GMIME_STREAM_SEEK_SET);
    return readSome(stream_.get(), most);
}

Owned<GMimeStream> Source::forParser()
{
    const ParameterField type = readParameters(header_.first("Content-Type"));
    const QByteArray boundary = type.parameter("boundary").toUtf8();
    const bool multipart = type.value.startsWith("multipart/");
    Extent extent;
    if (multipart && !boundary.isEmpty())
        extent = extentOf(stream_.get(), bodyStart_, boundary);
    const bool asText =
        multipart && !extent.found; // without a boundary line nothing divides it: show it whole
    if (!extent.found) {
        extent.begin = bodyStart_;
        extent.end = octets_;
    }
    cut_ = cut_ || extent.limited || (multipart && !extent.closed);

    Owned<GMimeStream> cat(g_mime_stream_cat_new());
    append(cat.get(), structureFields(asText));
    append(cat.get(), Owned<GMimeStream>(g_mime_stream_substream(stream_.get(), extent.begin, extent.end)));
    if (extent
            .closed) // GMime leaves a CR in the last part when the boundary ends the file without a line end
        append(cat.get(), QByteArray(extent.returns ? "\r\n" : "\n"));
    return cat;
}

} // namespace mail
