// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// path-bench PART: one piece of the way from the wire to the list, the same work each time, for ../count.
// Prints of how many things it was; only what measured() calls is counted.
#include "bench/messages.h"
#include "mail/reading.h"
#include "mailbox/header_model.h"
#include "pop3/session.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <cstdio>
#include <functional>

extern "C" [[gnu::noinline]] void measured(const std::function<void()>& deed)
{
    deed();
    asm volatile(""); // a call, not a jump: the counter looks for its end
}

namespace {

constexpr qsizetype piece = 16 * 1024; // as a socket hands them over

/// A signed-on session, and a server that knows its answers by heart.
class Conversation {
public:
    Conversation()
        : session_(signOn())
    {
        session_.receive("+OK ready\r\n");
        for (QByteArray out = session_.takeOutput(); !out.isEmpty(); out = session_.takeOutput())
            session_.receive(answers(out));
        (void)session_.takeEvents();
    }

    void ask(const pop3::Command& command) { session_.send(command); }

    /// All that was asked for is answered at once. How many were.
    int hear(const QByteArray& bytes)
    {
        int answered = 0;
        (void)session_.takeOutput();
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            session_.receive(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
            (void)session_.takeOutput();
            for (const pop3::Event& event : session_.takeEvents())
                answered += std::holds_alternative<pop3::Answered>(event);
        }
        return answered;
    }

private:
    static pop3::SignOn signOn()
    {
        pop3::SignOn in;
        in.user = "guest";
        in.password = base::Secret("secret");
        in.encrypted = true;
        return in;
    }

    static QByteArray answers(const QByteArray& commands)
    {
        QByteArray all;
        for (const QByteArray& line : commands.split('\n')) {
            if (line.startsWith("CAPA"))
                all += "+OK\r\nTOP\r\nUSER\r\nUIDL\r\nPIPELINING\r\n.\r\n";
            else if (!line.isEmpty())
                all += "+OK\r\n";
        }
        return all;
    }

    pop3::Session session_;
};

int tell(qsizetype count, const char* unit, bool right)
{
    std::printf("%lld %s\n", static_cast<long long>(count), unit);
    return right ? 0 : 1;
}

int top()
{
    constexpr int headers = 2000;
    Conversation conversation;
    QByteArray wire;
    for (const QByteArray& header : bench::headerBlocks(headers))
        wire += "+OK\r\n" + header + (header.endsWith("\r\n\r\n") ? "" : "\r\n") + ".\r\n";
    int answered = 0;
    measured([&] {
        for (int n = 1; n <= headers; ++n)
            conversation.ask(pop3::Top{*pop3::MessageNumber::from(n), 0});
        answered = conversation.hear(wire);
    });
    return tell(headers, "header", answered == headers);
}

int retr()
{
    constexpr qsizetype octets = 8 << 20;
    Conversation conversation;
    QByteArray wire = "+OK\r\n";
    for (int line = 0; wire.size() < octets; ++line)
        wire += (line % 50 == 0 ? ".." : "") + QByteArray(76, char('A' + line % 26)) + "\r\n";
    wire += ".\r\n";
    int answered = 0;
    measured([&] {
        conversation.ask(pop3::Retr{*pop3::MessageNumber::from(1), 1 << 30, octets});
        answered = conversation.hear(wire);
    });
    return tell(wire.size(), "octet", answered == 1);
}

int summary()
{
    const QList<QByteArray> blocks = bench::headerBlocks(2000);
    (void)mail::summarize(blocks.first()); // what is set up once is not counted
    qsizetype dated = 0;
    measured([&] {
        for (const QByteArray& block : blocks)
            dated += mail::summarize(block).date.isValid();
    });
    return tell(blocks.size(), "header", dated == blocks.size());
}

mailbox::HeaderUpdate headerOf(int number)
{
    mailbox::HeaderUpdate header;
    header.id = {"uid" + QByteArray::number(number), 0};
    const int sender = number * 31 % 997;
    header.summary.from = {
        {QStringLiteral("Sender %1").arg(sender), QStringLiteral("s%1@example.org").arg(sender)}};
    header.summary.subject = QStringLiteral("Re: letter number %1").arg(number * 7919 % 100'003);
    header.summary.date = QDateTime::fromSecsSinceEpoch(1'600'000'000 + number * 600LL, QTimeZone::utc());
    return header;
}

int list()
{
    constexpr int messages = 20'000;
    constexpr int batch = 1000;
    QList<mailbox::Row> rows(messages);
    QList<QList<mailbox::HeaderUpdate>> batches(messages / batch);
    for (int n = messages; n > 0; --n) { // newest first
        batches[(messages - n) / batch].append(headerOf(n));
        rows[n - 1].id = batches[(messages - n) / batch].last().id;
        rows[n - 1].number = n;
    }
    mailbox::HeaderModel model;
    measured([&] {
        model.setRows(rows);
        for (const QList<mailbox::HeaderUpdate>& headers : std::as_const(batches))
            model.apply(headers);
    });
    return tell(messages, "header", model.rowAt(0).number == messages);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const std::pair<const char*, int (*)()> parts[] = {
        {"top", top}, {"retr", retr}, {"summary", summary}, {"list", list}};
    const QByteArray wanted = argc > 1 ? argv[1] : "";
    for (const auto& [name, part] : parts) {
        if (wanted == name)
            return part();
    }
    std::fprintf(stderr, "path-bench top|retr|summary|list\n");
    return 64;
}
