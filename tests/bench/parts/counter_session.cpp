// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts/counter_session.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <strings.h>

namespace bench {

namespace {

/// Beyond this, the client has to read before more of its commands are: one message of the largest bench
/// may lie above it, as it costs no memory of its own.
constexpr std::size_t outputAtMost = 4U * 1024 * 1024;
constexpr std::size_t lineAtMost = 1024; // RFC 2449 section 4 allows 255
constexpr std::string_view end = ".\r\n";

bool is(std::string_view word, std::string_view command)
{
    return word.size() == command.size() && strncasecmp(word.data(), command.data(), word.size()) == 0;
}

std::pair<std::string_view, std::string_view> split(std::string_view line)
{
    const std::size_t blank = std::min(line.find(' '), line.size());
    return {line.substr(0, blank), line.substr(std::min(blank + 1, line.size()))};
}

} // namespace

CounterSession::CounterSession(const House& house, int socket)
    : house_(house)
    , wire_(socket)
{}

void CounterSession::serve(bool encryptedFromTheStart)
{
    if (encryptedFromTheStart && !wire_.encrypt(house_.tls, true))
        return;
    put("+OK bench\r\n");
    while (flush() && !(ended_ && output_.empty())) {
        if (wantsTls_ && output_.empty())
            startTls();
        const bool answeredAll = answerAll();
        if (!flush() || !waitForMore(answeredAll))
            return;
    }
}

/// Until there is a command, or room for answers that wait. False: the client is gone.
bool CounterSession::waitForMore(bool answeredAll)
{
    const bool hasRoom = waiting_ < outputAtMost;
    const bool listens = hasRoom && answeredAll && !ended_ && !wantsTls_;
    if (!listens && ((hasRoom && !answeredAll) || output_.empty()))
        return true;
    return wire_.wait(listens, !output_.empty()) && (!listens || receive());
}

void CounterSession::startTls()
{
    wantsTls_ = false;
    input_.clear();
    signedOn_ = false;
    ended_ = !wire_.encrypt(house_.tls, true);
}

bool CounterSession::receive()
{
    std::array<char, 64 * 1024> octets;
    for (;;) {
        const Wire::Moved moved = wire_.read(octets);
        if (moved.ended)
            return false;
        input_.append(octets.data(), moved.octets);
        if (moved.octets == 0 || input_.size() >= outputAtMost)
            return true;
    }
}

/// False: some had to wait until the client has read what it asked for before.
bool CounterSession::answerAll()
{
    std::size_t begin = 0;
    std::size_t lineEnd = input_.find('\n');
    for (; lineEnd != std::string::npos && !ended_ && !wantsTls_ && waiting_ < outputAtMost;
         lineEnd = input_.find('\n', begin)) {
        std::string_view line = std::string_view(input_).substr(begin, lineEnd - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        answer(line);
        begin = lineEnd + 1;
    }
    input_.erase(0, begin);
    ended_ = ended_ || (lineEnd == std::string::npos && input_.size() > lineAtMost);
    return lineEnd == std::string::npos || ended_ || wantsTls_;
}

void CounterSession::answer(std::string_view line)
{
    if (awaitsResponse_)
        return answerResponse(line);
    const Words words = split(line);
    if (is(words.first, "CAPA"))
        return answerCapa();
    if (is(words.first, "QUIT")) {
        ended_ = true;
        return put("+OK bye\r\n");
    }
    if (signedOn_)
        answerInside(words);
    else if (!answerBefore(words))
        refuse();
}

bool CounterSession::answerBefore(const Words& words)
{
    if (is(words.first, "STLS") && house_.tls != nullptr && wire_.tls() == nullptr) {
        wantsTls_ = true;
        put("+OK go on\r\n");
    } else if (is(words.first, "USER") || is(words.first, "PASS")) {
        answerUser(words);
    } else if (is(words.first, "AUTH")) {
        answerAuth(words.second);
    } else {
        return false;
    }
    return true;
}

void CounterSession::answerUser(const Words& words)
{
    const bool isUser = is(words.first, "USER");
    const bool isRight = isUser ? words.second == house_.user : said_ && words.second == house_.password;
    said_ = isUser && isRight;
    signedOn_ = !isUser && isRight;
    put(isRight ? "+OK\r\n" : "-ERR [AUTH] no\r\n");
}

void CounterSession::answerAuth(std::string_view rest)
{
    if (rest.empty()) // RFC 1734: the list of mechanisms, which some clients ask for
        return put("+OK\r\nPLAIN\r\n.\r\n");
    const auto [mechanism, response] = split(rest);
    awaitsResponse_ = is(mechanism, "PLAIN") && response.empty();
    if (awaitsResponse_)
        return put("+ \r\n");
    answerResponse(is(mechanism, "PLAIN") ? response : "");
}

void CounterSession::answerResponse(std::string_view response)
{
    awaitsResponse_ = false;
    signedOn_ = response == house_.login;
    put(signedOn_ ? "+OK\r\n" : "-ERR [AUTH] no\r\n");
}

void CounterSession::answerCapa()
{
    std::string text = "+OK\r\nTOP\r\nUSER\r\nUIDL\r\nSASL PLAIN\r\nRESP-CODES\r\n";
    if (house_.pipelines)
        text += "PIPELINING\r\n";
    if (house_.tls != nullptr && wire_.tls() == nullptr)
        text += "STLS\r\n";
    putText(text + ".\r\n");
}

void CounterSession::answerInside(const Words& words)
{
    if (is(words.first, "TOP"))
        answerTop(words.second);
    else if (is(words.first, "RETR"))
        answerRetr(words.second);
    else if (is(words.first, "LIST"))
        words.second.empty() ? put(house_.mail->list()) : answerOne(words.second, false);
    else if (is(words.first, "UIDL"))
        words.second.empty() ? put(house_.mail->uidl()) : answerOne(words.second, true);
    else if (is(words.first, "STAT"))
        put(house_.mail->stat());
    else if (is(words.first, "NOOP") || is(words.first, "RSET") ||
             (is(words.first, "DELE") && numberIn(words.second) != 0))
        put("+OK\r\n");
    else
        refuse();
}

void CounterSession::answerTop(std::string_view rest)
{
    const std::size_t number = numberIn(rest);
    const std::string_view count = split(rest).second;
    std::size_t lines = 0;
    if (number == 0 || std::from_chars(count.data(), count.data() + count.size(), lines).ptr == count.data())
        return refuse();
    put(house_.mail->headed(number));
    put(house_.mail->body(lines));
    put(end);
}

void CounterSession::answerRetr(std::string_view rest)
{
    const std::size_t number = numberIn(rest);
    if (number == 0)
        return refuse();
    put(house_.mail->headed(number));
    put(house_.mail->body());
    put(end);
}

void CounterSession::answerOne(std::string_view rest, bool isUid)
{
    const std::size_t number = numberIn(rest);
    if (number == 0)
        return refuse();
    const std::string fact = isUid ? MadeUpMail::uid(number) : std::to_string(house_.mail->octets());
    putText("+OK " + std::to_string(number) + ' ' + fact + "\r\n");
}

std::size_t CounterSession::numberIn(std::string_view rest) const
{
    std::size_t number = 0;
    std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return number <= house_.mail->count() ? number : 0;
}

void CounterSession::put(std::string_view lasting)
{
    if (lasting.empty())
        return;
    output_.push_back(lasting);
    waiting_ += lasting.size();
}

void CounterSession::putText(std::string text)
{
    if (output_.empty())
        texts_.clear();
    put(texts_.emplace_back(std::move(text)));
}

bool CounterSession::flush()
{
    std::array<std::string_view, 256> pieces;
    while (!output_.empty()) {
        const std::size_t count = std::min(pieces.size(), output_.size());
        std::copy_n(output_.begin(), count, pieces.begin());
        const Wire::Moved moved = wire_.write(std::span<const std::string_view>(pieces.data(), count));
        if (moved.octets == 0)
            return !moved.ended;
        waiting_ -= moved.octets;
        std::size_t left = moved.octets;
        for (; left > 0 && left >= output_.front().size(); output_.pop_front())
            left -= output_.front().size();
        if (left > 0)
            output_.front().remove_prefix(left);
    }
    return true;
}

} // namespace bench
