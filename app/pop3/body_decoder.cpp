// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/body_decoder.h"

#include <cstring>

namespace pop3 {

namespace {

/// How many octets of `input` stand before the next CR: they change nothing inside a line.
qsizetype plainRun(QByteArrayView input)
{
    const void* cr = std::memchr(input.data(), '\r', size_t(input.size()));
    return cr ? static_cast<const char*>(cr) - input.data() : input.size();
}

} // namespace

BodyDecoder::Place BodyDecoder::step(Place place, char octet, QByteArray& out)
{
    switch (place) {
    case Place::LineStart:
        if (octet == '.')
            return Place::Dot;
        break;
    case Place::Dot:
        if (octet == '\r')
            return Place::DotCr;
        break; // the stuffed dot is dropped
    case Place::DotCr:
        if (octet == '\n')
            return Place::Ended;
        out.append('\r'); // a stuffed line that begins with CR
        break;
    case Place::Cr:
        if (octet == '\n') {
            out.append(octet);
            return Place::LineStart;
        }
        break;
    case Place::Line: break;
    case Place::Ended: return place;
    }
    out.append(octet);
    return octet == '\r' ? Place::Cr : Place::Line;
}

QByteArray BodyDecoder::feed(QByteArrayView& input)
{
    QByteArray out;
    out.reserve(input.size() + 1);
    while (!input.isEmpty() && !ended()) {
        if (place_ == Place::Line) {
            const qsizetype run = plainRun(input);
            out.append(input.first(run));
            input = input.sliced(run);
            if (input.isEmpty())
                break;
        }
        place_ = step(place_, input.front(), out);
        input = input.sliced(1);
    }
    return out;
}

} // namespace pop3
