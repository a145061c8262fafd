// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench-floor --port N [--ca F] [--user-pass] --work list|save|sync [--to DIR [--no-sync]] [--known N]: the
// least a client has to do, and keeps nothing: sign on, STAT, LIST and UIDL, then all TOPs or RETRs in one
// go while their answers are read. sync looks at UIDL alone and asks for what comes behind the known ones.
#include "bench/parts/asker.h"
#include "bench/parts/batch_files.h"
#include "bench/parts/ending.h"
#include "bench/parts/options.h"

#include <cstdio>

namespace {

struct Job {
    std::string work;
    std::size_t known = 0;
    std::string folder;
    bool syncs = true;
    bool byUserAndPass = false;
};

void ask(bench::Asker& server, const char* command)
{
    server.say(command);
    server.accepted();
}

void signOn(bench::Asker& server, const Job& job)
{
    server.accepted();
    ask(server, "CAPA\r\n");
    server.lines([](std::string_view) {});
    if (job.byUserAndPass) {
        ask(server, "USER reader\r\n");
        ask(server, "PASS bench\r\n");
    } else {
        ask(server, "AUTH PLAIN AHJlYWRlcgBiZW5jaA==\r\n");
    }
}

std::size_t count(bench::Asker& server, const Job& job)
{
    const bool all = job.work != "sync";
    server.say(all ? "STAT\r\nLIST\r\nUIDL\r\n" : "STAT\r\nUIDL\r\n");
    const std::string stat = server.accepted();
    for (int lists = all ? 2 : 1; lists > 0; --lists) {
        server.accepted();
        server.lines([](std::string_view) {});
    }
    std::size_t messages = 0;
    if (std::sscanf(stat.c_str(), "+OK %zu", &messages) != 1)
        bench::fail("The server does not count: " + stat);
    return messages;
}

/// Returns the octets that came.
std::size_t fetch(bench::Asker& server, const Job& job, std::size_t messages)
{
    const bool keeps = job.work != "list";
    for (std::size_t number = job.known + 1; number <= messages; ++number)
        server.say(keeps ? "RETR " + std::to_string(number) + "\r\n"
                         : "TOP " + std::to_string(number) + " 0\r\n");
    bench::BatchFiles files(job.folder, job.syncs);
    std::size_t octets = 0;
    for (std::size_t number = job.known + 1; number <= messages; ++number) {
        server.accepted();
        if (keeps)
            files.begin(number);
        server.lines([&](std::string_view piece) {
            octets += piece.size();
            if (keeps)
                files.write(piece);
        });
        files.end();
    }
    files.finish();
    return octets;
}

} // namespace

int main(int argc, char** argv)
{
    bench::dieWithParent();
    const bench::Options options(argc, argv);
    const Job job{options.text("work", "list"), std::size_t(options.number("known", 0)), options.text("to"),
                  !options.has("no-sync"), options.has("user-pass")};
    const int socket = bench::connectOnLoopback(int(options.number("port", 0)));
    if (socket < 0)
        bench::fail("Nobody listens there.");
    bench::Wire wire(socket);
    if (options.has("ca") && !wire.encrypt(bench::clientContext(options.text("ca")), false))
        bench::fail("The handshake of TLS failed.");
    bench::Asker server(wire);
    signOn(server, job);
    const std::size_t messages = count(server, job);
    const std::size_t octets = fetch(server, job, messages);
    ask(server, "QUIT\r\n");
    std::printf("{\"messages\": %zu, \"octets\": %zu}\n", messages - job.known, octets);
    return 0;
}
