// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace pop3 {

/// How many octets of answers may be on their way at once, so that a fast line is never idle and whoever
/// clicks is never far behind: as many as this line was seen to bring in a quarter of a second. On a line
/// whose round trip is longer than that, as many as keep it busy.
///
/// Told what arrives and when; time is an input. What is waited for because nothing was asked says nothing
/// about the line.
class Pace {
public:
    using Time = std::chrono::microseconds;

    /// What one session learns for the next one.
    struct Learnt {
        qint64 octetsPerSecond = -1; ///< -1: not enough came to tell
        Time roundTrip{-1};          ///< the shortest one, with what the server took; -1: not known
    };

    Pace() = default;
    explicit Pace(Learnt before)
        : before_(before)
    {}

    /// Something was asked while nothing was on its way.
    void asked(Time now) { asked_ = now; }
    /// A piece of an answer.
    void arrived(qint64 octets, Time now);
    /// Everything was answered: the next piece follows no other.
    void settled();

    /// Octets of answers that may be on their way. One answer may always be, however long.
    [[nodiscard]] qint64 allowance() const;
    /// What this session measured, or what was known before; -1: nothing.
    [[nodiscard]] qint64 octetsPerSecond() const;
    [[nodiscard]] Learnt learnt() const;

private:
    [[nodiscard]] Time roundTrip() const;
    [[nodiscard]] Time horizon() const;
    void noteFirst(qint64 octets, Time now);
    void forgetTheOld();

    Learnt before_;
    std::optional<Time> asked_;
    std::optional<Time> last_;
    Time roundTrip_{-1};
    qint64 run_ = 0; ///< octets since nothing was on its way
    qint64 octets_ = 0;
    Time spent_{0};
};

} // namespace pop3
