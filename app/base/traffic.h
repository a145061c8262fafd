// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace base {

/// Octets that went over a line, in both directions.
struct Traffic {
    qint64 received = 0;
    qint64 sent = 0;

    bool operator==(const Traffic&) const = default;

    Traffic& operator+=(const Traffic& other)
    {
        received += other.received;
        sent += other.sent;
        return *this;
    }

    friend Traffic operator+(Traffic a, const Traffic& b) { return a += b; }

    friend Traffic operator-(const Traffic& a, const Traffic& b)
    {
        return {a.received - b.received, a.sent - b.sent};
    }
};

} // namespace base

Q_DECLARE_METATYPE(base::Traffic)
