// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/command.h"

#include "base/overloaded.h"

namespace pop3 {

namespace {

QByteArray with(const char* verb, MessageNumber number)
{
    return QByteArray(verb) + ' ' + QByteArray::number(number.value());
}

/// Nothing at all is said as "=" there.
QByteArray firstWords(const base::Secret& first)
{
    return first.isEmpty() ? QByteArray("=") : first.reveal().toBase64();
}

/// Verb and arguments; the secret ones through `veil`.
template <class Veil> QByteArray spelled(const Command& command, Veil veil)
{
    return std::visit(
        base::Overloaded{
            [](const Capa&) { return QByteArray("CAPA"); },
            [](const Stls&) { return QByteArray("STLS"); },
            [](const Utf8&) { return QByteArray("UTF8"); },
            [](const User& c) { return "USER " + c.name; },
            [&](const Pass& c) { return "PASS " + veil(c.password.reveal()); },
            [&](const Apop& c) { return "APOP " + c.name + ' ' + veil(c.digest); },
            [&](const Auth& c) {
                return "AUTH " + c.mechanism + (c.first ? ' ' + veil(firstWords(*c.first)) : QByteArray());
            },
            [&](const AuthAnswer& c) { return veil(c.words.reveal().toBase64()); },
            [](const AuthCancel&) { return QByteArray("*"); },
            [](const Stat&) { return QByteArray("STAT"); },
            [](const List&) { return QByteArray("LIST"); },
            [](const Uidl&) { return QByteArray("UIDL"); },
            [](const Top& c) { return with("TOP", c.number) + ' ' + QByteArray::number(c.lines); },
            [](const Retr& c) { return with("RETR", c.number); },
            [](const Dele& c) { return with("DELE", c.number); },
            [](const Rset&) { return QByteArray("RSET"); },
            [](const Noop&) { return QByteArray("NOOP"); },
            [](const Quit&) { return QByteArray("QUIT"); },
        },
        command);
}

template <class... Ts> bool isOneOf(const Command& command)
{
    return (std::holds_alternative<Ts>(command) || ...);
}

} // namespace

QByteArray onTheWire(const Command& command)
{
    return spelled(command, [](const QByteArray& secret) { return secret; }) + "\r\n";
}

QByteArray forTheLog(const Command& command)
{
    return spelled(command, [](const QByteArray&) { return QByteArray("***"); });
}

bool isMultiLine(const Command& command)
{
    return isOneOf<Capa, List, Uidl, Top, Retr>(command);
}

bool mayBePipelined(const Command& command)
{
    return isOneOf<Capa, Stat, List, Uidl, Top, Dele, Noop>(command);
}

} // namespace pop3
