// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/mailbox.h"
#include "practice/options.h"

#include <QByteArrayView>

namespace practice {

/// The server's side of one POP3 session: RFC 1939 whole, RFC 2449 (CAPA, response codes, pipelining), RFC
/// 2595 (STLS), RFC 3206 codes, RFC 6856 (UTF8). Knows no socket: octets go in by receive(), answers come out
/// by take().
///
/// Nothing is answered before the answer in front of it was taken: so a client that sends and does not read
/// costs one line buffer, and a message of any size is never held whole.
class Conversation {
public:
    enum class Link { Clear, Encrypted };

    /// `stamp` is the greeting's "<...>" for APOP; only used where `options.apop`.
    Conversation(std::shared_ptr<Mailbox> mailbox, Options options, Link link, QByteArray stamp);

    Conversation(const Conversation&) = delete; // answers under way look at this object
    Conversation& operator=(const Conversation&) = delete;

    /// Octets from the client. Look at hasRoom() before.
    void receive(QByteArrayView octets);

    /// False while enough commands wait: leave further octets in the socket.
    [[nodiscard]] bool hasRoom() const { return input_.size() < inputLimit; }

    /// The next octets for the client; empty when there is nothing to say now.
    [[nodiscard]] QByteArray take();

    /// STLS was answered and everything was taken: start TLS, then call encrypted().
    [[nodiscard]] bool wantsTls() const { return stage_ == Stage::StartingTls && !output_; }
    void encrypted();

    /// QUIT was answered (or the client lost our patience) and everything was taken: hang up.
    [[nodiscard]] bool isOver() const { return stage_ == Stage::Over && !output_; }

    /// The commands heard so far, without the arguments of PASS and APOP: for tests. Only the last 1,000 are
    /// kept.
    [[nodiscard]] const QList<QByteArray>& heard() const { return heard_; }

private:
    enum class Stage { Authorization, Transaction, StartingTls, Over };
    struct Command;

    /// RFC 2449 section 4 allows 255 octets a command; long UTF-8 passwords get some more.
    static constexpr qsizetype lineLimit = 1024;
    static constexpr qsizetype inputLimit = 64 * 1024;

    static const Command* commandNamed(const QByteArray& verb);
    void answerNext();
    void answer(const QByteArray& line);
    void note(const QByteArray& verb, const QByteArray& line);

    void ok(const QByteArray& text);
    void refuse(const QByteArray& text);
    void stream(const QByteArray& firstLine, Pieces rest);
    void lines(const QByteArray& firstLine, std::function<QByteArray(qint64 number, const Message&)> line);
    void hangUp(const QByteArray& text);

    void capa(const QByteArray& argument);
    void stls(const QByteArray& argument);
    void utf8(const QByteArray& argument);
    void user(const QByteArray& argument);
    void pass(const QByteArray& argument);
    void apop(const QByteArray& argument);
    void stat(const QByteArray& argument);
    void list(const QByteArray& argument);
    void uidl(const QByteArray& argument);
    void top(const QByteArray& argument);
    void retr(const QByteArray& argument);
    void dele(const QByteArray& argument);
    void noop(const QByteArray& argument);
    void rset(const QByteArray& argument);
    void quit(const QByteArray& argument);

    [[nodiscard]] QByteArrayList capabilities() const;
    [[nodiscard]] bool isOffered(const Command& command) const;
    [[nodiscard]] bool mayUsePassword() const;
    void signOn(bool right);
    /// The message an argument names; answers -ERR and gives null where there is none.
    const Message* wanted(const QByteArray& argument, qint64& number);
    const Message* readable(const QByteArray& argument, qint64& number);

    std::shared_ptr<Mailbox> mailbox_;
    Options options_;
    Link link_;
    QByteArray stamp_;
    Stage stage_ = Stage::Authorization;
    QByteArray input_;
    Pieces output_;
    QByteArray user_;
    bool utf8_ = false;
    int mistakes_ = 0;
    std::unique_ptr<Maildrop> drop_; ///< there exactly in Stage::Transaction
    QList<QByteArray> heard_;
};

} // namespace practice
