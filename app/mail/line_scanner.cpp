// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/line_scanner.h"

namespace mail {

namespace {

constexpr qsizetype bufferOctets = 65536;

QByteArrayView withoutReturn(QByteArrayView line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

} // namespace

LineScanner::LineScanner(GMimeStream* stream, qint64 begin)
    : stream_(stream)
    , offset_(begin)
{
    g_mime_stream_seek(stream_, begin, GMIME_STREAM_SEEK_SET);
}

/// Adds to the buffer what fits. False at the end of the stream, or with a full buffer.
bool LineScanner::fill()
{
    buffer_.remove(0, at_);
    at_ = 0;
    const qsizetype have = buffer_.size();
    if (have >= bufferOctets)
        return false;
    buffer_.resize(bufferOctets);
    const ssize_t got = g_mime_stream_read(stream_, buffer_.data() + have, size_t(bufferOctets - have));
    buffer_.resize(have + qMax(got, ssize_t(0)));
    return got > 0;
}

std::optional<LineScanner::Line> LineScanner::next()
{
    qsizetype feed = buffer_.indexOf('\n', at_);
    while (feed < 0 && fill())
        feed = buffer_.indexOf('\n', at_);
    if (at_ >= buffer_.size())
        return std::nullopt;
    const qsizetype octets = (feed < 0 ? buffer_.size() : feed + 1) - at_;
    const QByteArrayView text = QByteArrayView(buffer_).sliced(at_, feed < 0 ? octets : octets - 1);
    const Line line{offset_, octets, withoutReturn(text)};
    at_ += octets;
    offset_ += octets;
    return line;
}

} // namespace mail
