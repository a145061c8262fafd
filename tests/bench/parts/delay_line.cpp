// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts/delay_line.h"

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>

namespace bench {

namespace {

constexpr std::size_t largestPiece = 64 * 1024;
constexpr std::size_t smallestPiece = 1460; // what Ethernet carries
constexpr double pieceSeconds = 0.002;
constexpr std::chrono::milliseconds heldBefore{100};
/// A second of 128 MB/s: a client that does not read must not fill the memory.
constexpr std::size_t heldAtMost = 128U * 1024 * 1024;

} // namespace

Clock::time_point Direction::arrival(Clock::time_point sent, std::size_t octets)
{
    free_ = std::max(free_, sent);
    if (facts_.octetsPerSecond > 0)
        free_ +=
            std::chrono::nanoseconds(static_cast<long long>(double(octets) / facts_.octetsPerSecond * 1e9));
    return free_ + facts_.roundTrip / 2;
}

bool Direction::hasRoom(Clock::time_point now) const
{
    return facts_.octetsPerSecond == 0 || free_ < now + heldBefore;
}

std::size_t Direction::pieceOctets() const
{
    if (facts_.octetsPerSecond == 0)
        return largestPiece;
    return std::clamp(std::size_t(facts_.octetsPerSecond * pieceSeconds), smallestPiece, largestPiece);
}

Stream::Stream(int from, int to, Direction& direction, Clock::time_point begins)
    : from_(from)
    , to_(to)
    , direction_(direction)
    , begins_(begins)
{}

bool Stream::wantsToRead(Clock::time_point now) const
{
    return !ended_ && held_ < heldAtMost && direction_.hasRoom(now);
}

bool Stream::wantsToWrite(Clock::time_point now) const
{
    return !pieces_.empty() && pieces_.front().due <= now;
}

Clock::time_point Stream::next(Clock::time_point now) const
{
    const bool waitsForRoom = !ended_ && !direction_.hasRoom(now);
    const Clock::time_point room =
        waitsForRoom ? now + std::chrono::milliseconds(2) : Clock::time_point::max();
    if (pieces_.empty() || pieces_.front().due <= now)
        return room;
    return std::min(room, pieces_.front().due);
}

bool Stream::move(Clock::time_point now)
{
    return takeIn(now) && handOver(now);
}

bool Stream::takeIn(Clock::time_point now)
{
    while (wantsToRead(now)) {
        Piece piece{std::vector<char>(direction_.pieceOctets()), 0, {}};
        const ssize_t got = recv(from_, piece.octets.data(), piece.octets.size(), 0);
        if (got < 0)
            return errno == EAGAIN || errno == EINTR;
        piece.octets.resize(std::size_t(got));
        piece.due = direction_.arrival(std::max(now, begins_), std::size_t(got));
        held_ += std::size_t(got);
        ended_ = got == 0;
        pieces_.push_back(std::move(piece));
    }
    return true;
}

bool Stream::handOver(Clock::time_point now)
{
    while (wantsToWrite(now)) {
        Piece& piece = pieces_.front();
        if (piece.octets.empty())
            shutdown(to_, SHUT_WR);
        while (piece.gone < piece.octets.size()) {
            const ssize_t put =
                send(to_, piece.octets.data() + piece.gone, piece.octets.size() - piece.gone, MSG_NOSIGNAL);
            if (put < 0)
                return errno == EAGAIN || errno == EINTR;
            piece.gone += std::size_t(put);
            held_ -= std::size_t(put);
        }
        pieces_.pop_front();
    }
    return true;
}

} // namespace bench
