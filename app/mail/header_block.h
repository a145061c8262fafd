// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace mail {

/// A field as it came, still folded and encoded. The name has no blanks at its end.
struct HeaderField {
    QByteArray name;
    QByteArray value;
};

/// The header of a message (RFC 5322 section 2.2), read tolerantly: a byte order mark, blank lines in front,
/// a "From " line of an mbox and lines without a colon cost nothing but themselves.
class HeaderBlock {
public:
    /// Reads what there is of a header. Only the first mebibyte counts (a header of that size
    /// is an attack; the longest honest ones have some ten kilobytes).
    [[nodiscard]] static HeaderBlock parse(QByteArrayView bytes);

    /// The value of the first field of this name in any case: the first is what other readers show, and what
    /// a forger appends is not. Empty when there is none.
    [[nodiscard]] QByteArray first(QByteArrayView name) const;

    [[nodiscard]] const QList<HeaderField>& fields() const { return fields_; }

    /// Where the body begins in the bytes that were parsed.
    [[nodiscard]] qsizetype bodyStart() const { return bodyStart_; }

    /// The empty line came. False for a TOP without one, a cut header, and a header beyond the limit.
    [[nodiscard]] bool ended() const { return ended_; }

    static constexpr qsizetype mostOctets = 1 << 20;

    /// The line begins a field: a name without blanks, and a colon.
    [[nodiscard]] static bool isField(QByteArrayView line);

private:
    void take(QByteArrayView line);

    QList<HeaderField> fields_;
    qsizetype bodyStart_ = 0;
    bool ended_ = false;
};

/// Joins folded lines: line ends go, the blanks behind them stay (RFC 5322 section 2.2.3).
[[nodiscard]] QByteArray unfolded(QByteArrayView value);

} // namespace mail
