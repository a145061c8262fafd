// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace net {

/// The answer to one HTTP/1.1 GET (RFC 9112), as octets come in: pure, and the same for any chunking. Holds
/// one body in memory, and no more than it was told to. What contradicts itself is Broken, not guessed at.
class WebAnswer {
public:
    enum class State { Head, Body, Done, Broken, TooLong };

    struct Field {
        QByteArray name; ///< lower case
        QByteArray value;

        bool operator==(const Field&) const = default;
    };

    /// `most`: octets of the body.
    explicit WebAnswer(qsizetype most);

    /// What comes behind the end of the body is not looked at.
    void receive(QByteArrayView octets);

    /// The wire ended.
    void closed();

    [[nodiscard]] State state() const { return state_; }
    /// Status line and fields are complete, whatever follows: of the final answer, not of 1xx.
    [[nodiscard]] bool hasHead() const { return hasHead_; }
    [[nodiscard]] int status() const { return status_; }
    [[nodiscard]] const QByteArray& reason() const { return reason_; } ///< foreign text
    /// The only one of this name; nothing where there is none, or there are several.
    [[nodiscard]] std::optional<QByteArray> field(QByteArrayView name) const;
    [[nodiscard]] const QList<Field>& fields() const { return fields_; }
    [[nodiscard]] const QByteArray& body() const { return body_; }

private:
    enum class Part { Status, Fields, Length, ToTheEnd, ChunkSize, Chunk, ChunkEnd, Trailer };

    [[nodiscard]] bool isOver() const { return state_ != State::Head && state_ != State::Body; }
    [[nodiscard]] bool takesLines() const;
    void takeLine(QByteArrayView& octets);
    void read(QByteArrayView line);
    void readStatus(QByteArrayView line);
    void readField(QByteArrayView line);
    void readChunkSize(QByteArrayView line);
    void readTrailer(QByteArrayView line);
    void endHead();
    void beginBody();
    void takeBody(QByteArrayView& octets);
    void fail(State state);

    qsizetype most_;
    State state_ = State::Head;
    Part part_ = Part::Status;
    bool hasHead_ = false;
    int status_ = 0;
    QByteArray reason_;
    QList<Field> fields_;
    QByteArray body_;
    QByteArray line_;          ///< as far as it came
    qsizetype due_ = 0;        ///< octets to come of the body, or of the chunk
    qsizetype headOctets_ = 0; ///< status lines, fields and trailers so far
    int interim_ = 0;          ///< answers 1xx so far
    int chunks_ = 0;
};

} // namespace net
