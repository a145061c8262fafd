// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/body_decoder.h"

#include <cstring>

namespace pop3 {

BodyDecoder::Run BodyDecoder::runOf(QByteArrayView input)
{
    for (qsizetype at = 0; at < input.size();) {
        const void* found = std::memchr(input.data() + at, '\r', size_t(input.size() - at));
        if (!found)
            return {input.size(), Place::Line};
        at = static_cast<const char*>(found) - input.data() + 1;
        if (at == input.size())
            return {at, Place::Cr};
        if (input[at] == '\n' && (++at == input.size() || input[at] == '.'))
            return {at, Place::LineStart};
    }
    return {input.size(), Place::Line};
}

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
    while (!input.isEmpty() && !ended()) {
        if (place_ == Place::Line || (place_ == Place::LineStart && input.front() != '.')) {
            const Run run = runOf(input);
            out.append(input.first(run.octets));
            input = input.sliced(run.octets);
            place_ = run.behind;
        } else {
            place_ = step(place_, input.front(), out);
            input = input.sliced(1);
        }
    }
    return out;
}

} // namespace pop3
