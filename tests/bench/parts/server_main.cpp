// SPDX-FileCopyrightText: Restante contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// bench-server --messages N --octets S [--certificate F --key F] [--no-pipelining] [--late K]:
// a POP3 server on loopback
// that has its mail and its answers in memory, so that a client is never kept waiting. Prints its ports as a
// line of JSON, and ends when standard input is closed. User "reader", password "bench".
// The first session does not see the last K messages yet.
#include "bench/parts/counter_session.h"
#include "bench/parts/ending.h"
#include "bench/parts/options.h"

#include <array>
#include <cstdio>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace {

void serveAll(bench::House house, const bench::MadeUpMail& later, int clear, int encrypted)
{
    std::array<pollfd, 3> polls{pollfd{clear, POLLIN, 0}, pollfd{encrypted, POLLIN, 0},
                                pollfd{STDIN_FILENO, POLLIN, 0}};
    while (poll(polls.data(), polls.size(), -1) > 0 && polls[2].revents == 0) {
        for (const bool isEncrypted : {false, true}) {
            if (polls[isEncrypted ? 1 : 0].revents == 0)
                continue;
            const int socket = accept4(isEncrypted ? encrypted : clear, nullptr, nullptr, SOCK_CLOEXEC);
            if (socket < 0)
                continue;
            std::thread([house, socket, isEncrypted] {
                bench::CounterSession(house, socket).serve(isEncrypted);
            }).detach();
            house.mail = &later;
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    bench::dieWithParent();
    const bench::Options options(argc, argv);
    const double messages = options.number("messages", 100);
    const auto octets = std::size_t(options.number("octets", 3000));
    const bench::MadeUpMail all(std::size_t(messages), octets);
    const bench::MadeUpMail first(std::size_t(messages - options.number("late", messages)), octets);
    bench::House house{
        options.has("late") ? &first : &all, nullptr, "AHJlYWRlcgBiZW5jaA==", "reader", "bench",
        !options.has("no-pipelining")};
    if (options.has("certificate"))
        house.tls = bench::serverContext(options.text("certificate"), options.text("key"));
    int clearPort = 0;
    int encryptedPort = 0;
    const int clear = bench::listenOnLoopback(clearPort);
    const int encrypted = house.tls != nullptr ? bench::listenOnLoopback(encryptedPort) : -1;
    std::printf("{\"clear\": %d, \"tls\": %d}\n", clearPort, encryptedPort);
    std::fflush(stdout);
    serveAll(house, all, clear, encrypted);
    _exit(0); // sessions that are under way read what main() owns
}
