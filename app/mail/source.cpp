// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/source.h"

#include "mail/line_scanner.h"

namespace mail {

namespace {

/// Behind the first empty line: the header goes on beyond what was read of it.
qint64 behindEmptyLine(const Octets& octets, qint64 from)
{
    LineScanner lines(octets, from);
    qint64 end = from;
    while (const auto line = lines.next()) {
        end = line->offset + line->octets;
        if (line->text.isEmpty())
            break;
    }
    return end;
}

/// The beginning, as far as its header can reach: mostly the first piece holds it.
HeaderBlock headerOf(const Octets& octets)
{
    constexpr qsizetype commonOctets = 16384;
    HeaderBlock header = HeaderBlock::parse(octets.some(0, commonOctets));
    if (!header.ended())
        header = HeaderBlock::parse(octets.some(0, HeaderBlock::mostOctets));
    return header;
}

} // namespace

Source::Source(Octets octets)
    : octets_(std::move(octets))
    , header_(headerOf(octets_))
{
    // What has no header at all is text: showing it beats looking for a header in it.
    bodyStart_ = header_.fields().isEmpty() ? 0 : header_.bodyStart();
    if (!header_.ended() && bodyStart_ >= HeaderBlock::mostOctets) {
        bodyStart_ = behindEmptyLine(octets_, bodyStart_);
        cut_ = true;
    }
}

base::Result<Source> Source::fromFile(const QString& path)
{
    return Octets::ofFile(path).map([](Octets octets) { return Source(std::move(octets)); });
}

Source Source::fromBytes(QByteArrayView bytes)
{
    return Source(Octets::ofBytes(bytes.toByteArray()));
}

} // namespace mail
