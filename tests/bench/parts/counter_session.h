// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/parts/made_up_mail.h"
#include "bench/parts/wire.h"

#include <deque>

namespace bench {

/// What all sessions of the server share.
struct House {
    const MadeUpMail* mail;
    SSL_CTX* tls = nullptr; ///< null: STLS is not offered
    std::string login;      ///< NUL user NUL password in base64, as AUTH PLAIN has it
    std::string user;
    std::string password;
    bool pipelines = true; ///< announces PIPELINING
};

/// One client from greeting to QUIT, in the thread that calls serve(). What was deleted is there again in
/// the next session.
class CounterSession {
public:
    CounterSession(const House& house, int socket);

    void serve(bool encryptedFromTheStart);

private:
    using Words = std::pair<std::string_view, std::string_view>; ///< the command and what follows it

    bool answerAll();
    bool waitForMore(bool answeredAll);
    void answer(std::string_view line);
    bool answerBefore(const Words& words);
    void answerInside(const Words& words);
    void answerUser(const Words& words);
    void answerAuth(std::string_view rest);
    void answerResponse(std::string_view response);
    void answerCapa();
    void answerTop(std::string_view rest);
    void answerRetr(std::string_view rest);
    void answerOne(std::string_view rest, bool isUid);
    void startTls();

    void put(std::string_view lasting);
    void putText(std::string text);
    void refuse() { put("-ERR no\r\n"); }
    [[nodiscard]] std::size_t numberIn(std::string_view rest) const;

    bool receive();
    bool flush();

    House house_;
    Wire wire_;
    std::string input_;
    std::deque<std::string_view> output_;
    std::deque<std::string> texts_; ///< answers that were made for this session, while they are on their way
    std::size_t waiting_ = 0;       ///< octets of output
    bool signedOn_ = false;
    bool said_ = false;           ///< USER was right
    bool awaitsResponse_ = false; ///< AUTH PLAIN came without one
    bool wantsTls_ = false;
    bool ended_ = false;
};

} // namespace bench
