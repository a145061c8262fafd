// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/conversation.h"

namespace practice {

namespace {

/// Before the login: a password is not found in ten guesses.
constexpr int mistakesAllowed = 10;
constexpr qsizetype heardLimit = 1000;

/// One line ends with LF; the CR before it is forgiven, so that the server can be tried by hand.
QByteArray cutLine(QByteArray& input, qsizetype end)
{
    QByteArray line = input.left(end);
    input.remove(0, end + 1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

struct Conversation::Command {
    const char* verb;
    bool beforeLogin;
    bool afterLogin;
    void (Conversation::*carryOut)(const QByteArray& argument);
};

const Conversation::Command* Conversation::commandNamed(const QByteArray& verb)
{
    static constexpr Command commands[] = {
        {"APOP", true, false, &Conversation::apop}, {"CAPA", true, true, &Conversation::capa},
        {"DELE", false, true, &Conversation::dele}, {"LIST", false, true, &Conversation::list},
        {"NOOP", false, true, &Conversation::noop}, {"PASS", true, false, &Conversation::pass},
        {"QUIT", true, true, &Conversation::quit},  {"RETR", false, true, &Conversation::retr},
        {"RSET", false, true, &Conversation::rset}, {"STAT", false, true, &Conversation::stat},
        {"STLS", true, false, &Conversation::stls}, {"TOP", false, true, &Conversation::top},
        {"UIDL", false, true, &Conversation::uidl}, {"USER", true, false, &Conversation::user},
        {"UTF8", true, false, &Conversation::utf8},
    };
    for (const Command& command : commands)
        if (verb == command.verb)
            return &command;
    return nullptr;
}

Conversation::Conversation(std::shared_ptr<Mailbox> mailbox, Options options, Link link, QByteArray stamp)
    : mailbox_(std::move(mailbox))
    , options_(std::move(options))
    , link_(link)
    , stamp_(options_.apop ? std::move(stamp) : QByteArray())
{
    ok(stamp_.isEmpty() ? "The practice mailbox is ready" : "The practice mailbox is ready " + stamp_);
}

void Conversation::receive(QByteArrayView octets)
{
    if (stage_ == Stage::StartingTls) // clear text behind STLS would be read as if it had come over TLS
        hangUp("nothing may follow STLS");
    if (stage_ != Stage::Over)
        input_.append(octets);
}

QByteArray Conversation::take()
{
    while (true) {
        if (!output_)
            answerNext();
        if (!output_)
            return {};
        const QByteArray piece = output_();
        if (!piece.isEmpty())
            return piece;
        output_ = nullptr;
    }
}

void Conversation::encrypted()
{
    link_ = Link::Encrypted;
    stage_ = Stage::Authorization;
    user_.clear(); // RFC 2595 section 4: what was learnt in clear is forgotten; the stamp stays good, as
                   // elsewhere
}

void Conversation::answerNext()
{
    if (stage_ == Stage::Over || stage_ == Stage::StartingTls)
        return;
    const qsizetype end = input_.left(lineLimit).indexOf('\n');
    if (end >= 0)
        answer(cutLine(input_, end));
    else if (input_.size() >= lineLimit)
        hangUp("that line is too long");
}

void Conversation::answer(const QByteArray& line)
{
    const qsizetype blank = line.indexOf(' ');
    const QByteArray verb = line.first(blank < 0 ? line.size() : blank).toUpper();
    note(verb, line);
    const Command* command = commandNamed(verb);
    if (!command || !isOffered(*command))
        return refuse("unknown command");
    if (drop_ ? !command->afterLogin : !command->beforeLogin)
        return refuse(drop_ ? "you are signed on already" : "sign on first");
    (this->*command->carryOut)(blank < 0 ? QByteArray() : line.mid(blank + 1));
}

bool Conversation::isOffered(const Command& command) const
{
    const QByteArrayView verb(command.verb);
    if (verb == "CAPA")
        return options_.capa;
    if (verb == "TOP")
        return options_.top;
    if (verb == "UIDL")
        return options_.uidl;
    if (verb == "UTF8")
        return options_.utf8;
    if (verb == "STLS")
        return options_.offerStls;
    return true;
}

void Conversation::note(const QByteArray& verb, const QByteArray& line)
{
    if (heard_.size() >= heardLimit)
        heard_.removeFirst();
    heard_.append(verb == "PASS" || verb == "APOP" ? verb + " ***" : line);
}

void Conversation::ok(const QByteArray& text)
{
    output_ = piecesOf("+OK " + text + "\r\n");
}

void Conversation::refuse(const QByteArray& text)
{
    if (!drop_ && ++mistakes_ > mistakesAllowed)
        return hangUp("too many mistakes");
    output_ = piecesOf("-ERR " + text + "\r\n");
}

void Conversation::hangUp(const QByteArray& text)
{
    output_ = piecesOf("-ERR " + text + "\r\n");
    input_.clear();
    drop_.reset();
    stage_ = Stage::Over;
}

void Conversation::stream(const QByteArray& firstLine, Pieces rest)
{
    output_ = [head = firstLine + "\r\n", rest = std::move(rest)]() mutable {
        return head.isEmpty() ? rest() : std::exchange(head, {});
    };
}

} // namespace practice
