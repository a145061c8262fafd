// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace pop3 {

/// A message's number: from 1, with gaps, true in one session only (RFC 1939 section 5). Not a UniqueId.
class MessageNumber {
public:
    /// Nothing for 0 and below: no server has such a message.
    [[nodiscard]] static std::optional<MessageNumber> from(qint64 value);

    [[nodiscard]] qint64 value() const { return value_; }
    auto operator<=>(const MessageNumber&) const = default;

private:
    explicit MessageNumber(qint64 value)
        : value_(value)
    {}
    qint64 value_;
};

/// What UIDL gives: identifies a message across sessions (RFC 1939 section 7).
class UniqueId {
public:
    /// Longest id taken. RFC 1939 says 70 octets; 500 were seen; more is a mistake or an attack.
    static constexpr qsizetype longest = 1000;

    /// Nothing for an empty or over-long id or one with octets outside 0x21 to 0x7E.
    [[nodiscard]] static std::optional<UniqueId> from(QByteArrayView bytes);

    [[nodiscard]] const QByteArray& bytes() const { return bytes_; }
    bool operator==(const UniqueId&) const = default;

private:
    explicit UniqueId(QByteArray bytes)
        : bytes_(std::move(bytes))
    {}
    QByteArray bytes_;
};

/// ASCII digits and nothing else, not above 2^63-1. Signs, blanks, hex, other digits: nothing.
[[nodiscard]] std::optional<qint64> parseNumber(QByteArrayView digits);

/// The next blank-separated word; `rest` moves behind it. Several blanks count as one. Empty at the end.
[[nodiscard]] QByteArrayView takeWord(QByteArrayView& rest);

} // namespace pop3
