// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace html {

/// What an order may have: a mail of limits::liftedLetters as UTF-16, and its pictures.
inline constexpr qsizetype mostOrderOctets = 160 << 20;
/// What an answer may have: mostDecoded pixels of draw(), and the page.
inline constexpr qsizetype mostAnswerOctets = 192 << 20;

/// `content` with its length before it: 4 octets, most significant first.
[[nodiscard]] QByteArray framed(const QByteArray& content);

/// What stands before content of that length.
[[nodiscard]] QByteArray framedLength(qsizetype length);

/// The length that four octets say.
[[nodiscard]] qsizetype lengthFrom(const char* octets);

/// Takes frames out of a stream. Keeps what has come, and never believes a length: nothing is allocated for
/// what is only announced.
class Frames {
public:
    explicit Frames(qsizetype most)
        : most_(most)
    {}

    void add(const QByteArray& octets) { kept_ += octets; }

    /// The next whole frame, if it is there.
    [[nodiscard]] std::optional<QByteArray> next();

    [[nodiscard]] bool isEmpty() const { return kept_.isEmpty(); }

    /// A frame says that it is longer than may be: nothing that follows can be read.
    [[nodiscard]] bool isBroken() const;

private:
    QByteArray kept_;
    qsizetype most_;
};

} // namespace html
