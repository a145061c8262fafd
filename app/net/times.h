// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pop3/session.h"

#include <chrono>
#include <optional>

namespace net {

/// How long each wait may last. Every wait has an end: a server that goes silent must not hold us for ever,
/// and one that sends a byte now and then must not either.
struct Times {
    std::chrono::milliseconds connect{30'000};
    std::chrono::milliseconds line{
        60'000}; ///< a whole short answer; real servers take up to 5 s and more on purpose
    std::chrono::milliseconds listing{
        300'000}; ///< silence before or in STAT, LIST, UIDL: 100,000 messages take 7 s and more
    std::chrono::milliseconds listingInAll{3'600'000};
    std::chrono::milliseconds preview{600'000}; ///< one whole TOP: 1 MiB over a thin line
    std::chrono::milliseconds silence{60'000};  ///< inside a message
    std::chrono::milliseconds quit{10'000};
    std::chrono::milliseconds quitAfterDeletes{120'000}; ///< the server removes the messages now
    std::chrono::milliseconds closing{2'000};            ///< from the last byte to a closed wire

    /// All waits at most this long (the command line's --timeout).
    [[nodiscard]] static Times atMost(std::chrono::seconds limit);

    /// Longest silence while waiting for this.
    [[nodiscard]] std::chrono::milliseconds silenceIn(pop3::Session::Wait wait) const;
    /// Longest time for the whole answer; none where only silence is bounded.
    [[nodiscard]] std::optional<std::chrono::milliseconds> deadlineOf(pop3::Session::Wait wait) const;
};

} // namespace net
