// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/body.h"
#include "practice/conversation.h"

#include <QCryptographicHash>

#include <optional>

namespace practice {

namespace {

/// Digits and nothing else: no sign, no blanks, no more than fits (RFC 1939 section 3).
std::optional<qint64> numberFrom(const QByteArray& text)
{
    constexpr qsizetype digitsAllowed = 18; // always fits into 64 bits
    if (text.isEmpty() || text.size() > digitsAllowed)
        return std::nullopt;
    for (const char digit : text)
        if (digit < '0' || digit > '9')
            return std::nullopt;
    return text.toLongLong();
}

QByteArray sizeLine(qint64 number, const Message& message)
{
    return QByteArray::number(number) + ' ' + QByteArray::number(message.octets);
}

QByteArray uidLine(qint64 number, const Message& message)
{
    return QByteArray::number(number) + ' ' + message.uid;
}

QByteArray countText(qint64 count, qint64 octets)
{
    return QByteArray::number(count) + (count == 1 ? " message, " : " messages, ") +
           QByteArray::number(octets) + " octets";
}

} // namespace

QByteArrayList Conversation::capabilities() const
{
    QByteArrayList names{"RESP-CODES", "AUTH-RESP-CODE", "EXPIRE NEVER"};
    if (options_.top)
        names << "TOP";
    if (options_.uidl)
        names << "UIDL";
    if (options_.pipelining)
        names << "PIPELINING";
    if (options_.utf8)
        names << "UTF8 USER";
    if (mayUsePassword())
        names << "USER";
    if (options_.offerStls && link_ == Link::Clear && !drop_)
        names << "STLS";
    if (drop_)
        names << "IMPLEMENTATION Restante-practice-" RESTANTE_VERSION;
    return names;
}

void Conversation::capa(const QByteArray&)
{
    stream("+OK this is what can be tried", piecesOf(capabilities().join("\r\n") + "\r\n.\r\n"));
}

void Conversation::stls(const QByteArray&)
{
    if (link_ == Link::Encrypted)
        return refuse("the link is encrypted already");
    if (utf8_) // RFC 6856 section 2.1
        return refuse("STLS comes before UTF8");
    if (!input_.isEmpty())
        return hangUp("nothing may follow STLS");
    ok("begin TLS");
    stage_ = Stage::StartingTls;
}

void Conversation::utf8(const QByteArray&)
{
    // The letters are given as they are in either mode: who practises wants to see the original.
    utf8_ = true;
    ok("UTF-8 it is");
}

bool Conversation::mayUsePassword() const
{
    return options_.userInClear || link_ == Link::Encrypted;
}

void Conversation::user(const QByteArray& argument)
{
    if (!mayUsePassword())
        return refuse("no passwords over a clear link");
    if (argument.isEmpty())
        return refuse("USER needs a name");
    user_ = argument;
    ok("now the password"); // the same for every name: whether it exists is nobody's business
}

void Conversation::pass(const QByteArray& argument)
{
    if (user_.isEmpty())
        return refuse("USER comes first");
    // RFC 1939 section 7: a password may hold blanks, so the whole rest of the line is the password.
    signOn(std::exchange(user_, {}) == options_.user.toUtf8() && argument == options_.password.reveal());
}

void Conversation::apop(const QByteArray& argument)
{
    if (stamp_.isEmpty())
        return refuse("APOP needs a stamp in the greeting");
    const QByteArray right =
        QCryptographicHash::hash(stamp_ + options_.password.reveal(), QCryptographicHash::Md5).toHex();
    signOn(argument == options_.user.toUtf8() + ' ' + right);
}

void Conversation::signOn(bool right)
{
    if (!right)
        return refuse("[AUTH] the name or the password is wrong");
    drop_ = mailbox_->open();
    if (!drop_)
        return refuse("[IN-USE] another session has this mailbox open");
    stage_ = Stage::Transaction;
    ok("welcome: " + countText(drop_->count(), drop_->octets()));
}

void Conversation::stat(const QByteArray&)
{
    ok(QByteArray::number(drop_->count()) + ' ' + QByteArray::number(drop_->octets()));
}

void Conversation::lines(const QByteArray& firstLine, std::function<QByteArray(qint64, const Message&)> line)
{
    constexpr qsizetype enough = 16 * 1024; // a piece at a time, so that 100,000 messages are no megabytes
    Pieces rest = [this, line = std::move(line), number = qint64{1}, ended = false]() mutable {
        QByteArray piece;
        for (; number <= drop_->highestNumber() && piece.size() < enough; ++number)
            if (const Message* message = drop_->find(number))
                piece += line(number, *message) + "\r\n";
        if (number > drop_->highestNumber() && !std::exchange(ended, true))
            piece += ".\r\n";
        return piece;
    };
    stream(firstLine, std::move(rest));
}

void Conversation::list(const QByteArray& argument)
{
    if (argument.isEmpty())
        return lines("+OK " + countText(drop_->count(), drop_->octets()), sizeLine);
    qint64 number = 0;
    if (const Message* message = wanted(argument, number))
        ok(sizeLine(number, *message));
}

void Conversation::uidl(const QByteArray& argument)
{
    if (argument.isEmpty())
        return lines("+OK these names stay for ever", uidLine);
    qint64 number = 0;
    if (const Message* message = wanted(argument, number))
        ok(uidLine(number, *message));
}

const Message* Conversation::wanted(const QByteArray& argument, qint64& number)
{
    number = numberFrom(argument).value_or(0);
    const Message* message = drop_->find(number);
    if (!message)
        refuse("no such message");
    return message;
}

const Message* Conversation::readable(const QByteArray& argument, qint64& number)
{
    const Message* message = wanted(argument, number);
    if (!message)
        return nullptr;
    if (message->refuses)
        refuse("this letter stays sealed: the practice server refuses it on purpose");
    else if (!drop_->isThere(number))
        refuse("another session has deleted this message meanwhile");
    else
        return message;
    return nullptr;
}

void Conversation::retr(const QByteArray& argument)
{
    qint64 number = 0;
    if (const Message* message = readable(argument, number))
        stream("+OK " + QByteArray::number(message->octets) + " octets", stuffed(message->open()));
}

void Conversation::top(const QByteArray& argument)
{
    const qsizetype blank = argument.indexOf(' ');
    const auto count = blank < 0 ? std::nullopt : numberFrom(argument.mid(blank + 1));
    if (!count)
        return refuse("TOP needs a message number and a number of lines");
    qint64 number = 0;
    if (const Message* message = readable(argument.left(blank), number))
        stream("+OK the beginning follows", stuffed(beginningOf(message->open(), *count)));
}

void Conversation::dele(const QByteArray& argument)
{
    qint64 number = 0;
    if (!wanted(argument, number))
        return;
    drop_->markDeleted(number);
    ok("message " + QByteArray::number(number) + " goes when you QUIT");
}

void Conversation::noop(const QByteArray&)
{
    ok("still here");
}

void Conversation::rset(const QByteArray&)
{
    drop_->unmarkAll();
    ok(countText(drop_->count(), drop_->octets()));
}

void Conversation::quit(const QByteArray&)
{
    if (drop_)
        drop_->commit();
    drop_.reset();
    input_.clear();
    stage_ = Stage::Over;
    ok("goodbye, come again");
}

} // namespace practice
