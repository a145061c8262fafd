// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace visit {

/// How fast the line is, from what came over it: only while the server is sending, never while it is waited
/// for, so that a far server is not taken for a slow line. Time is an input.
class LineRate {
public:
    /// A piece of an answer arrived.
    void note(qint64 octets, std::chrono::microseconds now);

    /// The next piece follows no other: its way there says nothing.
    void pause() { last_.reset(); }

    /// Another session begins; until it has measured for itself, what was measured before it holds.
    void beginAnew();

    /// -1: not enough came to tell.
    [[nodiscard]] qint64 octetsPerSecond() const;

private:
    std::optional<std::chrono::microseconds> last_;
    qint64 octets_ = 0;
    std::chrono::microseconds spent_{0};
    qint64 before_ = -1;
};

} // namespace visit
