// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/line_scanner.h"

#include <cstring>
#include <string_view>

namespace mail {

namespace {

constexpr qsizetype bufferOctets = 128 * 1024; // fits into the processor's cache; larger was not faster

QByteArrayView withoutReturn(QByteArrayView line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

} // namespace

LineScanner::LineScanner(Octets octets, qint64 begin)
    : from_(std::move(octets))
    , buffer_(bufferOctets, Qt::Uninitialized)
    , offset_(begin)
{}

QByteArrayView LineScanner::rest() const
{
    return {buffer_.constData() + at_, filled_ - at_};
}

/// How far away the next line feed is in what has been read; -1 when there is none.
qsizetype LineScanner::findFeed() const
{
    const void* feed = std::memchr(buffer_.constData() + at_, '\n', size_t(filled_ - at_));
    return feed ? static_cast<const char*>(feed) - (buffer_.constData() + at_) : -1;
}

/// Adds to the buffer what fits. False at the end, or with a full buffer.
bool LineScanner::fill()
{
    if (at_ > 0)
        std::memmove(buffer_.data(), buffer_.constData() + at_, size_t(filled_ - at_));
    filled_ -= at_;
    at_ = 0;
    if (filled_ >= bufferOctets)
        return false;
    const qsizetype got = from_.read(offset_ + filled_, buffer_.data() + filled_, bufferOctets - filled_);
    filled_ += got;
    return got > 0;
}

void LineScanner::skip(qsizetype octets)
{
    at_ += octets;
    offset_ += octets;
}

void LineScanner::passLine()
{
    inLine_ = false;
    qsizetype feed = findFeed();
    while (feed < 0) {
        skip(filled_ - at_);
        if (!fill())
            return;
        feed = findFeed();
    }
    skip(feed + 1);
}

std::optional<LineScanner::Line> LineScanner::next()
{
    if (inLine_)
        passLine();
    qsizetype feed = findFeed();
    while (feed < 0 && fill())
        feed = findFeed();
    if (at_ >= filled_)
        return std::nullopt;
    const qsizetype octets = feed < 0 ? filled_ - at_ : feed + 1;
    const Line line{offset_, octets, withoutReturn(rest().first(feed < 0 ? octets : feed))};
    inLine_ = feed < 0 && octets >= bufferOctets;
    skip(octets);
    return line;
}

std::optional<LineScanner::Line> LineScanner::nextWithDashes()
{
    if (inLine_)
        passLine();
    while (filled_ - at_ < 2 && fill())
        continue;
    if (rest().startsWith("--"))
        return next();
    for (;;) {
        const std::string_view view(rest().data(), size_t(rest().size()));
        if (const size_t found = view.find("\n--"); found != std::string_view::npos) {
            skip(qsizetype(found) + 1);
            return next();
        }
        skip(qMax(qsizetype(view.size()) - 2, qsizetype(0))); // the last two may be the first two of it
        if (!fill())
            return std::nullopt;
    }
}

} // namespace mail
