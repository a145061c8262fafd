// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/times.h"

#include <algorithm>

namespace net {

using Wait = pop3::Session::Wait;
using std::chrono::milliseconds;

Times Times::atMost(std::chrono::seconds limit)
{
    Times times;
    for (milliseconds* time :
         {&times.connect, &times.line, &times.listing, &times.listingInAll, &times.preview, &times.silence,
          &times.quit, &times.quitAfterDeletes, &times.closing})
        *time = std::min<milliseconds>(*time, limit);
    return times;
}

milliseconds Times::silenceIn(Wait wait) const
{
    switch (wait) {
    case Wait::Listing: return listing;
    case Wait::Preview:
    case Wait::Body: return silence;
    case Wait::Quit: return quit;
    case Wait::QuitAfterDeletes: return quitAfterDeletes;
    case Wait::Nothing:
    case Wait::Greeting:
    case Wait::Handshake:
    case Wait::Line:
    case Wait::Login: return line;
    }
    return line;
}

std::optional<milliseconds> Times::deadlineOf(Wait wait) const
{
    switch (wait) {
    case Wait::Nothing:
    case Wait::Body: return std::nullopt;
    case Wait::Listing: return listingInAll;
    case Wait::Preview: return preview;
    case Wait::Greeting:
    case Wait::Handshake:
    case Wait::Line:
    case Wait::Login:
    case Wait::Quit:
    case Wait::QuitAfterDeletes: return silenceIn(wait);
    }
    return std::nullopt;
}

} // namespace net
