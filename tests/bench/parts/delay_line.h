// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;

/// What a line does to octets: each direction takes half the round trip, and no more than so many octets a
/// second, shared by all connections.
struct LineFacts {
    std::chrono::nanoseconds roundTrip{0};
    double octetsPerSecond = 0; ///< 0: as many as the machine can
};

/// One direction of the line, for all connections: when what was sent will have arrived.
class Direction {
public:
    explicit Direction(const LineFacts& facts)
        : facts_(facts)
    {}

    /// `octets` that were handed over at `sent` have all arrived then.
    [[nodiscard]] Clock::time_point arrival(Clock::time_point sent, std::size_t octets);

    /// May more be taken in? A line with a rate holds a tenth of a second before it, as routers do.
    [[nodiscard]] bool hasRoom(Clock::time_point now) const;

    /// How much to take in at once: what passes in two milliseconds where there is a rate.
    [[nodiscard]] std::size_t pieceOctets() const;

private:
    const LineFacts& facts_;
    Clock::time_point free_{}; ///< when the line will have sent all that it was given
};

/// What travels one way on one connection.
class Stream {
public:
    /// Octets that go from socket to socket, not before `begins`.
    Stream(int from, int to, Direction& direction, Clock::time_point begins);

    /// Takes in what is there and hands over what is due. False: an error, and the connection is over.
    [[nodiscard]] bool move(Clock::time_point now);

    [[nodiscard]] bool wantsToRead(Clock::time_point now) const;
    [[nodiscard]] bool wantsToWrite(Clock::time_point now) const;
    /// When something will be due that is not yet; max() when nothing is on the way.
    [[nodiscard]] Clock::time_point next(Clock::time_point now) const;
    [[nodiscard]] bool isOver() const { return ended_ && pieces_.empty(); }

private:
    struct Piece {
        std::vector<char> octets; ///< none: the end of the stream
        std::size_t gone = 0;
        Clock::time_point due;
    };

    bool takeIn(Clock::time_point now);
    bool handOver(Clock::time_point now);

    int from_;
    int to_;
    Direction& direction_;
    Clock::time_point begins_;
    std::deque<Piece> pieces_;
    std::size_t held_ = 0;
    bool ended_ = false;
};

} // namespace bench
